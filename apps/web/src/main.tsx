import './styles/all.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app';

config({ jitless: true }); // the content policy of the pages allows no code from text

const root = document.getElementById('web');
if (root === null) throw new Error('index.html has no element "web"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
