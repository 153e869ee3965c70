/** Opens what documents are taken into: the store, the archive behind it, and the lists that linking knows. */
import { join } from 'node:path';
import type { Retraction } from '../domain/retraction';
import type { Holdings } from '../ops/holdings';
import type { DecisionNode } from '../domain/decision';
import { calledThen } from '../domain/kept';
import type { NamingNode } from '../domain/naming';
import type { ScenarioChangeNode } from '../domain/scenario-change';
import { folderDecisions, folderNamings, folderScenarios } from '../store/access/folder-kept';
import type { KeptLog } from '../store/access/kept-log';
import { folderRegisters } from '../store/access/folder-registers';
import type { Registers } from '../store/access/registers';
import { openArchive, type Survey } from '../store/archive';
import { openOrRecover } from '../store/open';
import type { OpenedStore } from '../store/opened';
import type { RemoteOptions } from '../store/remote';
import type { Library } from './ingest';
import { readOtherwise } from './extractor/readings';
import { loadReference } from './link/seed-lists';
import { isWhole, reconcile, type Loss, type Reconciled } from './reconcile';
import { settleRetractions } from './retract/settle';
import { restoreKept } from './restore-kept';
import type { Restored } from './restored';
import type { Setup } from './reader/messages';
import { type DocumentReader, type OnFailure, readHere } from './reader/reader';
import { DocumentTexts } from './texts/document-texts';
import { PagePictures } from './texts/page-pictures';

/** The settings that say where everything lies. */
export interface LibraryPlaces {
  /** Folder of the embedded store and of the archive. */
  readonly dataDir: string;
  /** Null for the embedded store. */
  readonly storeUri: string | null;
  /** For a `storeUri` that leads to a server. */
  readonly remote?: RemoteOptions;
  readonly seedDir: string;
}

/** How to open it where one does not only try once. */
export interface LibraryOptions {
  readonly signal?: AbortSignal;
  /** Does the work with the store, and may do it again when the store does not answer. */
  readonly retry?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Makes what reads documents, in a process of its own or in this one; in this one where none is given. */
  readonly reader?: (setup: Pick<Setup, 'seedDir'>, onFailure: OnFailure) => DocumentReader;
}

export interface OpenLibrary extends Library {
  /** The plain texts of its documents, read by a reader of their own: who looks at one waits for none that is taken in. */
  readonly texts: DocumentTexts;
  readonly pictures: PagePictures;
  /** What is kept beside the graph. */
  readonly registers: Registers;
  /** What people decided, beside the graph. */
  readonly decisionLog: KeptLog<DecisionNode>;
  /** What they called bodies and topics. */
  readonly namingLog: KeptLog<NamingNode>;
  /** The reforms that they tried on paper. */
  readonly scenarioLog: KeptLog<ScenarioChangeNode>;
  /** As it was found at the start, and by `check` since. */
  holdings(): Holdings;
  /** Documents that were taken out of the graph, when it was opened. */
  readonly retracted: readonly Retraction[];
  /** Told of a document that came in since the start. */
  tookIn(): void;
  /** Told of one that was taken out. */
  tookOut(): void;
  /** Compares the bytes of every archived document with their hash, one after the other. */
  check(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

const STORE_FILE = 'govorg.db';
const ARCHIVE_FOLDER = 'archive';
const DECISIONS_FILE = 'decisions.ndjson';
const NAMINGS_FILE = 'namings.ndjson';
const SCENARIOS_FILE = 'scenarios.ndjson';

/**
 * A store that is damaged or lost is set aside, and what the graph lacks is read again from the archive, which is the
 * truth behind it.
 * @param say told in one sentence each what was set aside, read again, or lost
 * @throws GovorgError STORE_LOCKED, STORE_TOO_NEW, STORE_UNAVAILABLE or CONFIG_INVALID, saying what to do
 */
export async function openLibrary(
  places: LibraryPlaces,
  say: (message: string) => void,
  { signal, retry = (work) => work(), reader }: LibraryOptions = {},
): Promise<OpenLibrary> {
  const { dataDir, storeUri, remote, seedDir } = places;
  const reference = loadReference(seedDir);
  const archive = await openArchive(join(dataDir, ARCHIVE_FOLDER));
  const surveyed = await archive.survey();
  const expected = surveyed.held.length + surveyed.lost.length > 0;
  const opened = await retry(() =>
    openOrRecover(storeUri ?? join(dataDir, STORE_FILE), { expected, onRecovery: say, ...(remote && { remote }) }),
  );
  const { store, readOnly } = opened;
  const reading = reader?.(places, say) ?? readHere(reference, say);
  const looking = reader?.({ seedDir: null }, say) ?? reading;
  try {
    if (readOnly !== null) say(readOnly);
    const registers = opened.registers ?? folderRegisters(dataDir);
    const { retractions } = registers;
    const library = { store, archive, reference, reader: reading, retractions };
    const { survey, takenOut } = await retry(() => settleRetractions(library, surveyed, readOnly === null));
    for (const { name } of takenOut) say(`${name} was taken out of the graph, as was begun before`);
    const found = await retry(() => reconcile(library, survey, readOnly === null, signal && { signal }));
    const losses = [...lostStore(opened, survey), ...found.losses];
    tell({ ...found, losses }, opened, say);
    const decisionLog = folderDecisions(join(dataDir, DECISIONS_FILE));
    const namingLog = folderNamings(join(dataDir, NAMINGS_FILE));
    const scenarioLog = folderScenarios(join(dataDir, SCENARIOS_FILE));
    const logs = { decisionLog, namingLog, scenarioLog };
    const { decisions, namings, scenarios } = await retry(() => restoreKept({ store, ...logs }, readOnly === null));
    tellOfKept(decisions, 'decisions', DECISIONS_FILE, say);
    tellOfKept(namings, 'names that people gave', NAMINGS_FILE, say);
    tellOfKept(scenarios, 'changes of scenarios', SCENARIOS_FILE, say);
    const otherwise = await retry(() => readOtherwise(store));
    const texts = new DocumentTexts(archive, looking);
    const pictures = new PagePictures(archive, texts, looking);
    return open(
      { ...library, texts, pictures, looking, registers, ...logs },
      opened,
      survey,
      { ...found, losses, otherwise },
      say,
    );
  } catch (error) {
    await reading.close();
    await store.close();
    throw error;
  }
}

/** Where a damaged store had no archive behind it, nothing tells what it held. */
const lostStore = ({ setAside }: OpenedStore, { held, lost }: Survey): readonly Loss[] =>
  setAside !== null && held.length + lost.length === 0
    ? [{ sha256: null, name: `whatever ${setAside} held: the archive is empty`, inGraph: false }]
    : [];

function tell(
  { readAgain, losses, refused, lacking }: Reconciled,
  opened: OpenedStore,
  say: (message: string) => void,
): void {
  for (const { source, message } of refused) say(`${source} was archived and cannot be read any more: ${message}`);
  if (opened.recovered || readAgain > 0) say(`read ${readAgain} documents again from the archive`);
  if (lacking > 0) say(`${lacking} archived documents are not in the graph and cannot be read into it now`);
  for (const loss of losses) say(lossLine(loss));
}

function tellOfKept(
  { restored, homeless, unreadable, unlogged }: Restored,
  what: string,
  file: string,
  say: (message: string) => void,
): void {
  if (restored > 0) say(`read ${restored} ${what} again from ${file}`);
  if (unreadable > 0) say(`${unreadable} lines of ${file} are damaged, or were cut short and never acknowledged`);
  if (unlogged > 0) say(`${unlogged} ${what} are in the graph alone: ${file} takes no writes`);
  for (const node of homeless) {
    const called = calledThen(node);
    const which = called?.kind === 'Topic' ? 'topic' : 'body';
    say(`${node.id} holds nothing: which ${which} is ${called?.name ?? 'meant'} is not known any more`);
  }
}

function lossLine({ sha256, name, inGraph }: Loss): string {
  const what = sha256 === null ? name : `${name} (sha256 ${sha256})`;
  const state = inGraph ? 'its facts are still in the graph' : 'its facts are not in the graph either';
  return `lost from the archive: ${what}; ${state}: ingest it again`;
}

function open(
  {
    looking,
    ...library
  }: Library &
    Pick<OpenLibrary, 'texts' | 'pictures' | 'registers' | 'decisionLog' | 'namingLog' | 'scenarioLog'> & {
      readonly looking: DocumentReader;
    },
  { recovered, readOnly }: OpenedStore,
  { held, retracted }: Survey,
  { readAgain, losses, otherwise }: Reconciled & { readonly otherwise: number },
  say: (message: string) => void,
): OpenLibrary {
  const { archive, store, reader } = library;
  const known = new Set(losses.map(({ sha256 }) => sha256));
  const found = [...losses];
  let checked = false;
  let cameIn = 0;
  return {
    ...library,
    retracted,
    holdings: () => ({
      archived: held.length + cameIn,
      readAgain,
      readOtherwise: otherwise,
      lost: found.length,
      lostFacts: found.filter(({ inGraph }) => !inGraph).length,
      recovered,
      readOnly,
      checked,
    }),
    tookIn: () => {
      cameIn += 1;
    },
    tookOut: () => {
      cameIn -= 1;
    },
    check: async (signal) => {
      for (const sha256 of held) {
        if (signal.aborted) return;
        if (known.has(sha256) || (await isWhole(archive, sha256)) || (await archive.retraction(sha256))) continue;
        const loss: Loss = { sha256, name: await archive.nameOf(sha256), inGraph: true };
        found.push(loss);
        say(lossLine(loss));
      }
      checked = true;
    },
    close: async () => {
      await reader.close();
      await looking.close();
      await store.close();
    },
  };
}
