/** Where the service stands between its start and its end. */
export type Phase =
  { readonly name: 'starting'; readonly doing: string } | { readonly name: 'ready' } | { readonly name: 'stopping' };

/** Whether the service can answer questions now, and if not, why. */
export class Readiness {
  private phase: Phase = { name: 'starting', doing: 'opening the store' };

  /** Null when ready, else the reason for a person to read. */
  get reason(): string | null {
    switch (this.phase.name) {
      case 'starting':
        return `starting: ${this.phase.doing}`;
      case 'ready':
        return null;
      case 'stopping':
        return 'stopping: requests in flight are being finished';
    }
  }

  get isStopping(): boolean {
    return this.phase.name === 'stopping';
  }

  doing(what: string): void {
    if (this.phase.name === 'starting') this.phase = { name: 'starting', doing: what };
  }

  /** A service that is told to stop while it starts never becomes ready. */
  ready(): void {
    if (this.phase.name === 'starting') this.phase = { name: 'ready' };
  }

  stopping(): void {
    this.phase = { name: 'stopping' };
  }
}
