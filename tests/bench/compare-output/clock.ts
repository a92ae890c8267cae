// Loaded before anything else of a compared command: its clock stands still at COMPARE_NOW, so that
// whatever tells the time tells the same on both sides. Timers go on.
const now = Date.parse(process.env.COMPARE_NOW ?? '');

globalThis.Date = new Proxy(Date, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length === 0 ? [now] : given, made),
  apply: () => new Date(now).toString(),
  get: (target, name) => (name === 'now' ? () => now : Reflect.get(target, name)),
});
