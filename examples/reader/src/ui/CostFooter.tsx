import { usePageCost } from '../apollo/cost';
import { Switches } from '../sandbox/Switches';

/** Cents that one call costs. */
const PRICE = 1;

/** What this page has cost, by `extensions.upstream` of its answers. */
export function CostFooter() {
  const { upstream, requests, warnings } = usePageCost();
  return (
    <footer className="cost">
      <details>
        <summary aria-label="What this page cost">
          <b data-cost="calls">{upstream.calls}</b> {upstream.calls === 1 ? 'call' : 'calls'} · <b data-cost="cents">{upstream.billable * PRICE}</b> ¢ ·{' '}
          <b data-cost="cached">{upstream.cached}</b> cached
          {warnings.some((warning) => warning.code === 'SANDBOX') && <span className="faint"> · invented data</span>}
        </summary>
        <p>
          {requests} {requests === 1 ? 'request' : 'requests'} to the gateway
          {upstream.coalesced > 0 && `; ${upstream.coalesced} calls shared with an equal request`}
        </p>
        <ol>
          {upstream.trace.map(({ operation, series, outcome, ms }, index) => (
            <li key={index}>
              {operation} · {series} · {outcome} · {ms} ms
            </li>
          ))}
        </ol>
      </details>
      <Switches />
    </footer>
  );
}
