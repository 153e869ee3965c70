/** The views by their addresses. Each is a part of the build of its own, loaded when it is first opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { LANGUAGES, type Language } from '../shared/language';
import { Loading } from '../shared/state';
import { oneOf, parseSearch, stringifySearch, textOf, wholeOf, type SearchParams } from '../shared/search-params';
import {
  BODY_VIEWS,
  FACT_KINDS,
  FOUND_KINDS,
  REVIEWED_KINDS,
  type BodySearch,
  type ChartSearch,
  type CompareSearch,
  type DocumentSearch,
  type FindSearch,
  type HomeSearch,
  type OverlapSearch,
  type ReviewSearch,
} from '../shared/views';
import { Broken, NotFound } from './failures';
import { Layout } from './layout';

const root = createRootRoute({
  component: Layout,
  notFoundComponent: NotFound,
  validateSearch: ({ lang }: SearchParams): { lang?: Language | undefined } => ({ lang: oneOf(LANGUAGES, lang) }),
  search: { middlewares: [retainSearchParams(['lang'])] },
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: ({ place }: SearchParams): HomeSearch => ({ place: textOf(place) }),
  component: lazyRouteComponent(() => import('../home/home-page'), 'HomePage'),
});

const find = createRoute({
  getParentRoute: () => root,
  path: '/find',
  validateSearch: ({ q, kind, year, body }: SearchParams): FindSearch => ({
    q: textOf(q),
    kind: oneOf(FOUND_KINDS, kind),
    year: wholeOf(year),
    body: textOf(body),
  }),
  component: lazyRouteComponent(() => import('../find/find-page'), 'FindPage'),
});

const body = createRoute({
  getParentRoute: () => root,
  path: '/body/$id',
  validateSearch: ({ view, year, from, by }: SearchParams): BodySearch => ({
    view: oneOf(BODY_VIEWS, view),
    year: wholeOf(year),
    from: wholeOf(from),
    by: oneOf(['class'], by),
  }),
  component: lazyRouteComponent(() => import('../body/body-page'), 'BodyPage'),
});

const document = createRoute({
  getParentRoute: () => root,
  path: '/document/$id',
  validateSearch: ({ start, end, kind }: SearchParams): DocumentSearch => ({
    start: wholeOf(start),
    end: wholeOf(end),
    kind: oneOf(FACT_KINDS, kind),
  }),
  component: lazyRouteComponent(() => import('../document/document-page'), 'DocumentPage'),
});

const overlap = createRoute({
  getParentRoute: () => root,
  path: '/overlap/$id',
  validateSearch: ({ with: other }: SearchParams): OverlapSearch => ({ with: textOf(other) }),
  component: lazyRouteComponent(() => import('../overlap/overlap-page'), 'OverlapPage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare/$id',
  validateSearch: ({ with: other }: SearchParams): CompareSearch => ({ with: textOf(other) }),
  component: lazyRouteComponent(() => import('../compare/compare-page'), 'ComparePage'),
});

const chart = createRoute({
  getParentRoute: () => root,
  path: '/chart/$id',
  validateSearch: ({ depth }: SearchParams): ChartSearch => ({ depth: wholeOf(depth) }),
  component: lazyRouteComponent(() => import('../chart/chart-page'), 'ChartPage'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: ({ kind }: SearchParams): ReviewSearch => ({ kind: oneOf(REVIEWED_KINDS, kind) }),
  component: lazyRouteComponent(() => import('../review/review-page'), 'ReviewPage'),
});

const bringIn = createRoute({
  getParentRoute: () => root,
  path: '/bring-in',
  component: lazyRouteComponent(() => import('../review/bring-in-page'), 'BringInPage'),
});

const plans = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('../plan/plans-page'), 'PlansPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan/$id',
  component: lazyRouteComponent(() => import('../plan/plan-page'), 'PlanPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, find, body, document, overlap, compare, chart, review, bringIn, plans, plan]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: Broken,
  defaultPendingComponent: Loading,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
