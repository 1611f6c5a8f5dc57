/** A state an agent can choose besides Ready; requests name it by `name`. Source: section 4.7. */
export interface PresenceOption {
  readonly uuid: string;
  readonly type: 'away' | 'sign_out';
  readonly name: string;
}
