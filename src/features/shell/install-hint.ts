/** The browser's offer to install, kept until the person taps; a dismissed hint stays away. */
import { create } from 'zustand';

interface InstallPromptEvent extends Event {
  readonly prompt: () => Promise<unknown>;
}

const DISMISSED = 'install-hint-dismissed';

interface InstallHint {
  readonly offer: (() => Promise<unknown>) | null;
}

export const useInstallHint = create<InstallHint>(() => ({ offer: null }));

export function dismissInstall(): void {
  localStorage.setItem(DISMISSED, '1');
  useInstallHint.setState({ offer: null });
}

function isInstallPrompt(event: Event): event is InstallPromptEvent {
  return 'prompt' in event;
}

/** Called once at the start, before the browser makes its offer. */
export function listenForInstall(): void {
  globalThis.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    if (!isInstallPrompt(event) || localStorage.getItem(DISMISSED)) return;
    useInstallHint.setState({ offer: () => event.prompt() });
  });
}
