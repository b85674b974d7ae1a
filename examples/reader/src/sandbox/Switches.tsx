import type { Series } from '../gql/graphql';
import { forgetAnswers, turn, useSandbox } from './sandbox';

/** Switches the sandbox's series off and on, to watch a list continue elsewhere. */
export function Switches() {
  const sandbox = useSandbox();
  return (
    sandbox && (
      <div className="switches" role="group" aria-label="Sandbox: series on and off">
        {(Object.keys(sandbox.series) as Series[]).map((series) => {
          const isUp = sandbox.series[series] === 'UP';
          return (
            <button
              key={series}
              type="button"
              role="switch"
              aria-checked={isUp}
              data-series={series}
              onClick={() => turn(series, isUp ? 'down' : 'up')}
            >
              {series.replace('_', ' ')}
            </button>
          );
        })}
        <button type="button" title="The gateway forgets the answers that it keeps" onClick={forgetAnswers}>
          Forget
        </button>
      </div>
    )
  );
}
