/** A `<ccs-row-window>` began or ceased to follow its last row, because the user scrolled. */
export class FollowChangeEvent extends Event {
  static readonly eventName = 'follow-change';

  readonly following: boolean;

  constructor(following: boolean) {
    super(FollowChangeEvent.eventName);
    this.following = following;
  }
}

declare global {
  interface HTMLElementEventMap {
    'follow-change': FollowChangeEvent;
  }
}
