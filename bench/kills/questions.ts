/** A client that asks a service all the time, without waiting for one answer before the next question. */
/** Milliseconds between two questions. */
const PACE = 50;
/** Seconds in which everything has to be answered, be it with a refusal. */
export const LATEST_ALLOWED = 5;
/** What is not answered by then is given up, in milliseconds. */
const GIVEN_UP = 60_000;

/** One statement, several of them, a list, and what needs the version of the graph only. */
const QUESTIONS = [
  '{ documents { totalCount } }',
  '{ agencies(first: 5) { edges { node { id name sections(first: 5) { edges { node { name } } } } } } }',
  '{ handlers(topic: "12345热线") { topic { name } stated { agency { name } responsibility { text } } } }',
  '{ search(text: "政务服务", first: 5) { edges { node { id } } } }',
];

export interface Asked {
  /** Seconds until the latest answer. */
  readonly latest: number;
  /** What was asked then, and what came. */
  readonly latestOf: string;
  readonly answers: number;
  /** Answers that are neither data nor the refusal of a store that is away, as text. */
  readonly wrong: readonly string[];
}

export interface Client {
  /** Asks no more, and waits for what was asked. */
  finish(): Promise<Asked>;
}

export function startClient(url: string): Client {
  const answers: Promise<Answer>[] = [];
  const timer = setInterval(() => {
    const round = answers.length;
    answers.push(answerOf(url, QUESTIONS[round % QUESTIONS.length] ?? '', Math.floor(round / QUESTIONS.length) % 2 === 0)); // prettier-ignore
  }, PACE);
  return {
    async finish() {
      clearInterval(timer);
      const all = await Promise.all(answers);
      return {
        latest: Math.max(0, ...all.map(({ seconds }) => seconds)),
        latestOf:
          all.reduce<Answer | null>((most, one) => (one.seconds > (most?.seconds ?? 0) ? one : most), null)?.what ?? '',
        answers: all.length,
        wrong: all.flatMap(({ wrong }) => wrong ?? []),
      };
    },
  };
}

interface Answer {
  readonly seconds: number;
  readonly what: string;
  readonly wrong: string | null;
}

/** Whether the service answers a question with data. */
export const isAnswered = async (url: string): Promise<boolean> => (await ask(url, QUESTIONS[0] ?? '', false)).ok;

async function answerOf(url: string, query: string, byGet: boolean): Promise<Answer> {
  const started = performance.now();
  let came = '';
  const wrong = await ask(url, query, byGet).then(
    async (response) => {
      const body = await response.text();
      came = body.slice(0, 200);
      const isData = response.status === 200 && !body.includes('"errors"');
      return isData || body.includes('STORE_UNAVAILABLE') ? null : `${response.status} ${body.slice(0, 200)}`;
    },
    (error: unknown) => String(error),
  );
  const what = `${byGet ? 'GET' : 'POST'} ${query}: ${came}`;
  return { seconds: (performance.now() - started) / 1_000, what, wrong };
}

/** By GET the version of the graph is asked for before anything else. */
const ask = (url: string, query: string, byGet: boolean): Promise<Response> =>
  fetch(`${url}/graphql${byGet ? `?query=${encodeURIComponent(query)}` : ''}`, {
    method: byGet ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'apollo-require-preflight': 'true',
    },
    signal: AbortSignal.timeout(GIVEN_UP),
    ...(!byGet && { body: JSON.stringify({ query }) }),
  });
