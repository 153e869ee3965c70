import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refused } from '../shared/api/ask';
import '../shared/tokens.css';
import '../shared/base.css';
import './shell.css';
import { router } from './router';
import { applyTheme, chosenTheme } from './theme';

/** What was asked is asked again after this long, when its view is opened again or the window is come back to. */
const FRESH_MS = 60_000;
const RETRIES = 2;

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      // What was refused is refused again.
      retry: (failures, error) => failures < RETRIES && !(error instanceof Refused),
    },
  },
});

applyTheme(chosenTheme());
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
