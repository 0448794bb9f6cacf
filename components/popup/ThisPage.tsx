import { useState } from 'preact/hooks';
import {
  type Here,
  type HereActions,
  type HereState,
  hostOf,
  isAnyOn,
  type KnownSite,
} from '../../lib/stores/popup-here';
import { newsWords, waitingWords } from '../ui/list-words';
import { Press } from '../ui/Press';
import { PageFile } from './PageFile';

interface ThisPageProps {
  state: HereState & HereActions;
  /** Sites known by name, to name the frames of a page. */
  known: readonly KnownSite[];
  /** Adapter ids that are switched off in Settings. */
  offSites: readonly string[];
}

/** What Evenkeel does on the page in front: on, off, or not possible, and the way to change it. */
export function ThisPage({ state, known, offSites }: ThisPageProps) {
  const [open, setOpen] = useState<'frames' | 'file' | null>(null);
  const { here, look, origins } = state;
  if (here === null || origins === null) return null;
  const own = here.kind === 'site' ? here.origins : [];
  const frames = (look?.frames ?? []).filter((origin) => !own.includes(origin));
  const isReported = look?.allowed === true && !look.understood;
  const toggle = (part: 'frames' | 'file') => () => setOpen(open === part ? null : part);
  return (
    <section class="here" aria-labelledby="here-title">
      <h2 id="here-title" class="unseen">
        This page
      </h2>
      <Place here={here} state={state} offSites={offSites} />
      <ListHere state={state} />
      <div class="row here-more">
        {frames.length > 0 && (
          <Press look="plain" expanded={open === 'frames'} controls="here-frames" onPress={toggle('frames')}>
            Other sites on this page
          </Press>
        )}
        {isReported && (
          <Press look="plain" expanded={open === 'file'} controls="here-file" onPress={toggle('file')}>
            Not understood?
          </Press>
        )}
      </div>
      <div id="here-frames" hidden={open !== 'frames'}>
        <Frames state={state} frames={frames} known={known} />
      </div>
      <div id="here-file" hidden={open !== 'file' || !isReported}>
        <PageFile state={state} />
      </div>
    </section>
  );
}

/** The list of reviews in front: how many wait, and whether the owner keeps an eye on them. */
function ListHere({ state: { list, watch } }: Pick<ThisPageProps, 'state'>) {
  if (list === null) return null;
  const { reviews, waiting, watched } = list;
  return (
    <div class="spread row">
      <p>{watched === null ? waitingWords(reviews, waiting) : newsWords(watched)}</p>
      <Press look={watched === null ? 'normal' : 'plain'} onPress={() => void watch(watched === null)}>
        {watched === null ? 'Keep an eye on these' : 'No longer'}
      </Press>
    </div>
  );
}

function Place({ here, state, offSites }: { here: Here; state: HereState & HereActions; offSites: readonly string[] }) {
  if (here.kind === 'none') return <p class="soft">{here.words}</p>;
  if (here.kind === 'insecure') {
    return (
      <p class="soft">
        This page has no secure address (https), so it cannot be turned on. “Coach this box” works here all the same.
      </p>
    );
  }
  if (here.kind === 'built-in') {
    const off = offSites.includes(here.site.id);
    return (
      <p class="soft">
        {here.site.name}:{' '}
        {off ? 'switched off in Settings.' : here.site.offered === 'read' ? 'reviews are only read here.' : 'on.'}
      </p>
    );
  }
  const { host, origins, site } = here;
  const name = site === null ? host : `${site.name} (${host})`;
  if (isAnyOn(origins, state.origins)) {
    return (
      <div class="spread row">
        <p>On for {name}.</p>
        <Press look="plain" label={`Turn off ${host}`} onPress={() => void state.turnOff(origins, host)}>
          Turn off
        </Press>
      </div>
    );
  }
  return (
    <div class="offer">
      <p>{site === null ? `${host} is not turned on.` : `This is ${site.name}, which is not turned on.`}</p>
      <p class="soft">
        Once it is, reviews and reply boxes on {host} are found by themselves. Your browser asks you first. Nothing
        leaves this device.
      </p>
      <Press onPress={() => void state.turnOn(origins, host)}>Always coach on this site</Press>
    </div>
  );
}

/** So many frames are worth naming; beyond that a page is full of advertisements. */
const MOST_FRAMES = 6;

interface FramesProps {
  state: ThisPageProps['state'];
  frames: readonly string[];
  known: readonly KnownSite[];
}

/** Other sites within the page, which have their boxes to themselves: those known by name first. */
function Frames({ state, frames, known }: FramesProps) {
  const nameOf = (origin: string) =>
    known.find((site) => site.offered === 'asked' && site.origins.includes(origin))?.name;
  const named = [...frames].sort((a, b) => Number(nameOf(b) !== undefined) - Number(nameOf(a) !== undefined));
  return (
    <>
      <p class="soft">Comments may come from another site, shown within this page. Turn on the one you answer on.</p>
      <ul class="undoables">
        {named.slice(0, MOST_FRAMES).map((origin) => {
          const host = hostOf(origin);
          const name = nameOf(origin);
          const on = isAnyOn([origin], state.origins);
          const change = on ? state.turnOff : state.turnOn;
          return (
            <li key={origin} class="undoable">
              <span>{name === undefined ? host : `${name} (${host})`}</span>
              <Press
                look="plain"
                label={`Turn ${on ? 'off' : 'on'} ${host}`}
                onPress={() => void change([origin], host)}
              >
                {on ? 'Turn off' : 'Turn on'}
              </Press>
            </li>
          );
        })}
      </ul>
    </>
  );
}
