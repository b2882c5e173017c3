import './zod-without-eval';
import './styles/all.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';

const root = document.getElementById('web');
if (root === null) throw new Error('index.html has no element "web"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
