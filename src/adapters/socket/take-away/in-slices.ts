import type { Slices } from '../slices.ts';

/** Whether work is still wanted. */
export interface Task {
  readonly cancelled: boolean;
}

/** Resolves with what `steps` return at their end, done in slices; with undefined as soon as the task is cancelled. */
export function inSlices<T>(slices: Slices, steps: Iterator<unknown, T>, task: Task): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    slices.run((isOver) => {
      try {
        do {
          if (task.cancelled) {
            resolve(undefined);
            return 'done';
          }
          const step = steps.next();
          if (step.done === true) {
            resolve(step.value);
            return 'done';
          }
        } while (!isOver());
        return 'more';
      } catch (cause) {
        reject(cause instanceof Error ? cause : new Error(String(cause)));
        return 'done';
      }
    });
  });
}
