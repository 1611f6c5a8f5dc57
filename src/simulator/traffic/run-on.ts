import type { Millis, Timestamp } from '../../domain/time.ts';
import { difference } from '../socket/difference.ts';
import type { Frame } from '../socket/frame.ts';
import { createDice, randomState } from '../world/dice.ts';
import type { Dice, RandomState } from '../world/dice.ts';
import type { World } from '../world/world.ts';
import { carryOut } from './carry-out.ts';
import { drawMove } from './moves.ts';
import { repeats } from './repeats.ts';

/** How far the background traffic has come. */
export interface Traffic {
  /** Frames due and not yet made; below 0 after a move that made more than were due. */
  readonly framesDue: number;
  /** Moves that may still be made. */
  readonly movesDue: number;
  /** The randomness of repeated frames, which change nothing, apart from the world's. */
  readonly random: RandomState;
}

/** The traffic of a seed before anything has happened. */
export function firstTraffic(seed: number): Traffic {
  return { framesDue: 0, movesDue: 0, random: randomState(seed) };
}

/** How time passes. */
export interface Passing {
  /** Frames a second. */
  readonly rate: number;
  readonly elapsed: Millis;
  /** The moment at the end. */
  readonly now: Timestamp;
  /** Whether any socket receives frames. */
  readonly heard: boolean;
}

/** What happened, as frames, and where world and traffic are after it. */
export interface Passage {
  readonly world: World;
  readonly traffic: Traffic;
  readonly frames: readonly Frame[];
}

/**
 * More moves than this in a second no contact centre of this size has (calls would last milliseconds). What a higher
 * rate asks for beyond is made of update frames of records as they are.
 */
const movesPerSecond = 40;
/** After a standstill (a sleeping computer) the time lost is not made up for. */
const longestPassage = 1000;

/**
 * Lets the world run on for `elapsed` up to `now` at `rate` frames a second. On average the rate is kept exactly: a move
 * is made when a frame is due, and the few frames that it makes besides are counted against those to come. Repeated
 * frames are made only when somebody hears them; they change nothing, so that the world is the same either way.
 */
export function runOn(world: World, traffic: Traffic, { rate, elapsed, now, heard }: Passing): Passage {
  const seconds = Math.min(elapsed, longestPassage) / 1000;
  let framesDue = traffic.framesDue + rate * seconds;
  let movesDue = Math.min(traffic.movesDue + movesPerSecond * seconds, movesPerSecond);
  let present = world;
  const frames: Frame[] = [];
  while (framesDue >= 1 && movesDue >= 1) {
    const next = move(present, now);
    const told = difference(present, next, now);
    present = next;
    frames.push(...told);
    framesDue -= told.length;
    movesDue -= 1;
  }
  const dice = createDice(traffic.random);
  const missing = Math.max(0, Math.floor(framesDue));
  if (heard) frames.push(...repeats(present, missing, dice, now));
  return {
    world: present,
    traffic: { framesDue: framesDue - missing, movesDue, random: dice.state() },
    frames,
  };
}

function move(world: World, now: Timestamp): World {
  const dice = createDice(world.random);
  const tenantUuid = drawTenant(world, dice);
  const drawn = drawMove(world, tenantUuid, dice);
  const moved = drawn === undefined ? world : carryOut(world, tenantUuid, drawn, dice, now);
  // Moves leave standing calls alone, whose transitions alone draw from the world.
  return { ...moved, random: dice.state() };
}

/** Four of five moves are the first tenant's, CCSLab15: it is the one whose events a tenant user sees. */
function drawTenant(world: World, dice: Dice): string {
  const [first = '', ...others] = world.tenants.keys();
  return dice.fraction() < 0.8 ? first : (dice.pick(others) ?? first);
}
