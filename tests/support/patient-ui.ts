/** Screens load their parts lazily: a busy machine takes its time, and that is no failure. */
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 15_000 });
