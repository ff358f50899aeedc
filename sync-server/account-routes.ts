import type { RegisterRoutes } from './app.ts';
import { registerActivation } from './routes/activation.ts';
import { registerDemo } from './routes/demo.ts';
import { registerEvidenceDownload } from './routes/evidence-download.ts';
import { registerEvidenceUpload } from './routes/evidence-upload.ts';
import { registerFirstOfficer } from './routes/first-officer.ts';
import { registerPassword } from './routes/password.ts';
import { registerResetPassword } from './routes/reset-password.ts';
import { registerSession } from './routes/session.ts';

/** Accounts and evidence: everything that is not a record. */
export const accountRoutes: readonly RegisterRoutes[] = [
  registerSession,
  registerActivation,
  registerPassword,
  registerResetPassword,
  registerFirstOfficer,
  registerDemo,
  registerEvidenceUpload,
  registerEvidenceDownload,
];
