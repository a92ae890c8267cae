/** What goes wrong with a call, and whether the workspace has done what it asks by then. */
export type CallFault = {
  /** Of a call that goes wrong before it is handled nothing comes; after it, only no answer. */
  readonly at: 'before' | 'after';
} & (
  | { readonly kind: 'late'; readonly until: Promise<void> }
  /** The connection breaks. */
  | { readonly kind: 'broken' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** What comes in place of an answer; nothing where it is left out. */
      readonly body?: string;
    }
  | {
      /** The call is refused with one of the words that a method has for it. */
      readonly kind: 'refused';
      readonly error: string;
      /** What Slack says besides, such as which scope is needed. */
      readonly details?: object;
    }
);

/** What stands for `response_url`s where methods are named. */
export const RESPONSE_URL = 'response_url';

/** Faults that calls are to meet, to try how an app takes them. */
export interface CallFaults {
  /** The next call of a method meets a fault; of several each the next one. */
  next(method: string, fault: CallFault): void;
  /** Every call of a method does, until faults are cleared; of all methods where it is "*". */
  always(method: string, fault: CallFault): void;
  clear(): void;
  /** Called with the method of each call that meets a fault. */
  onMet(tell: (method: string) => void): void;
  /** The fault that a call of a method meets now. */
  take(method: string): CallFault | undefined;
}

/** Faults of a workspace; none until one is named. */
export function createCallFaults(): CallFaults {
  const coming: { readonly method: string; readonly fault: CallFault }[] = [];
  const lasting = new Map<string, CallFault>();
  const listeners: ((method: string) => void)[] = [];
  return {
    next: (method, fault) => void coming.push({ method, fault }),
    always: (method, fault) => void lasting.set(method, fault),
    clear() {
      coming.length = 0;
      lasting.clear();
    },
    onMet: (tell) => void listeners.push(tell),
    take(method) {
      const at = coming.findIndex((one) => one.method === method);
      const [next] = at < 0 ? [] : coming.splice(at, 1);
      const fault = next?.fault ?? lasting.get(method) ?? lasting.get('*');
      if (fault) for (const tell of listeners) tell(method);
      return fault;
    },
  };
}
