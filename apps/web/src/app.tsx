import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { makeQueryClient } from './api/query-client';
import { LiveProvider } from './live/live-provider';
import { router } from './routes';
import { SessionProvider } from './session/session-provider';

/** The providers around every page. */
export function App() {
  const [{ client, onExpired }] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <SessionProvider onExpired={onExpired}>
        <LiveProvider>
          <RouterProvider router={router} />
        </LiveProvider>
      </SessionProvider>
    </QueryClientProvider>
  );
}
