import { useEffect } from 'preact/hooks';
import type { CaseTally, MonthTally, Theme } from '../../lib/casebook/tally';
import { foldText } from '../../lib/casebook/words-of';
import { MONTHS, type Months, type Tallies } from '../../lib/stores/workbook-coming-up';
import { useStore } from '../ui/use-store';
import { caseLink } from './address';
import { BarRows, heightOfRows } from './BarRows';
import { Choice } from './Choice';
import { causesCaption, causesOf, shownMonths, themesCaption } from './coming-up-words';
import { Figure } from './Figure';
import { HeatChart, StarsChart, TimelyChart } from './MonthCharts';
import { None } from './SampleBanner';
import type { ViewProps } from './views';
import { Waiting } from './Waiting';

/** What the cases have in common: themes, stars, answers in time, heat, causes. */
export function ComingUp({ stores }: ViewProps) {
  const { months, tallies, load, show } = useStore(stores.comingUp);
  useEffect(() => void load(), [load]);
  return (
    <>
      <div class="span">
        <Choice
          name="Looking at"
          value={String(months)}
          options={MONTHS.map((count) => [String(count), `${count} months`] as const)}
          onChoose={(count) => void show(Number(count) as Months)}
        />
      </div>
      <Waiting of={tallies} onRetry={() => void load()}>
        {(value) =>
          value.now.total === 0 ? (
            <None store={stores.workbook} words="There is no case in these months, so nothing can come up." />
          ) : (
            <Charts tallies={value} span={months} />
          )
        }
      </Waiting>
    </>
  );
}

function Charts({ tallies: { now, before }, span }: { tallies: Tallies; span: Months }) {
  const months = shownMonths(now);
  return (
    <div class="charts">
      <ThemesChart now={now} before={before} span={span} />
      <CausesChart months={months} />
      <StarsChart months={months} />
      <TimelyChart months={months} />
      <HeatChart months={months} />
    </div>
  );
}

/** Themes that are drawn; the table has them all. */
const MOST_THEMES = 8;

function ThemesChart({ now, before, span }: { now: CaseTally; before: CaseTally; span: Months }) {
  const earlier = new Map(before.themes.map(({ words, cases }) => [foldText(words), cases]));
  const shown = now.themes.slice(0, MOST_THEMES).map(({ words, cases, praised }) => ({
    name: words,
    parts: [
      { look: 'hatched' as const, value: cases - praised },
      { look: 'solid' as const, value: praised },
    ],
    ...(before.total === 0 ? {} : { mark: earlier.get(foldText(words)) ?? 0 }),
  }));
  const past = `the ${span} months before`;
  return (
    <Figure
      name="What they raise"
      caption={themesCaption(now.themes, now.total)}
      legend={[['hatched', 'raised'], ['solid', 'praised'], ...(before.total === 0 ? [] : ([['mark', past]] as const))]}
      table={{
        head: ['What', 'Cases', 'Praised', `In ${past}`, 'For example'],
        rows: now.themes.map((theme) => [
          theme.words,
          theme.cases,
          theme.praised,
          earlier.get(foldText(theme.words)) ?? 0,
          <Examples key="examples" theme={theme} />,
        ]),
      }}
      draw={(canvas) => ({ height: heightOfRows(shown.length), shapes: <BarRows rows={shown} canvas={canvas} /> })}
    />
  );
}

function Examples({ theme: { examples } }: { theme: Theme }) {
  return (
    <ul>
      {examples.map(({ id, point }) => (
        <li key={id}>
          <a href={caseLink(id)}>{point}</a>
        </li>
      ))}
    </ul>
  );
}

function CausesChart({ months }: { months: readonly MonthTally[] }) {
  const causes = causesOf(months);
  const rows = causes.map(({ name, cases }) => ({ name, parts: [{ look: 'solid' as const, value: cases }] }));
  return (
    <Figure
      name="Why it happened"
      caption={causesCaption(months)}
      table={{ head: ['Cause', 'Cases'], rows: causes.map(({ name, cases }) => [name, cases]) }}
      draw={(canvas) => ({ height: heightOfRows(rows.length), shapes: <BarRows rows={rows} canvas={canvas} /> })}
    />
  );
}
