/** A function to minimise: its value's gradient at some weights. */
export type Gradient = (weights: Float64Array) => Float64Array;

/** Steps after which every function of the fit has stopped falling by more than a thousandth. */
const STEPS = 500;
const LEARNING_RATE = 0.05;
const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const EPSILON = 1e-8;

interface MinimizeOptions {
  readonly steps?: number | undefined;
  /** Puts weights back where they may be, after each step. */
  readonly project?: (weights: Float64Array) => void;
}

/** Minimises a convex function by Adam over all of its data (Kingma and Ba 2015). */
export function minimize(
  size: number,
  gradient: Gradient,
  { steps = STEPS, project }: MinimizeOptions = {},
): Float64Array {
  const weights = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  for (let step = 1; step <= steps; step += 1) {
    // The rate falls to nothing, so that the weights come to rest.
    const rate = LEARNING_RATE * (1 - step / (steps + 1));
    for (const [at, slope] of gradient(weights).entries()) {
      const mean = FIRST_DECAY * (first[at] ?? 0) + (1 - FIRST_DECAY) * slope;
      const square = SECOND_DECAY * (second[at] ?? 0) + (1 - SECOND_DECAY) * slope * slope;
      first[at] = mean;
      second[at] = square;
      const root = Math.sqrt(square / (1 - SECOND_DECAY ** step)) + EPSILON;
      weights[at] = (weights[at] ?? 0) - (rate * mean) / (1 - FIRST_DECAY ** step) / root;
    }
    project?.(weights);
  }
  return weights;
}
