/** Lays a theme over the default one: what it says counts, and what it leaves out is filled in. */

import { mixed } from './contrast.js';
import { type ColourName, calloutKinds, type InkName, type ThemeValues } from './schema.js';

type Colours = NonNullable<ThemeValues['colours']>;

/** Tints that are made of a colour where a theme gives the colour alone: its share on white. */
const tints: [tint: ColourName, of: ColourName, share: number][] = [
  ['accent-tint', 'accent', 0.09],
  ['warm-tint', 'warm', 0.08],
];
/** Share of a callout's colour in its ground. */
const calloutTint = 0.065;

/** The values of `own`, and for all that it leaves out those of `base`. */
export function mergedValues(base: ThemeValues, own: ThemeValues): ThemeValues {
  const colours = ownColours(own.colours ?? {});
  const result: ThemeValues = {
    ...base,
    ...defined(own),
    margins: { ...base.margins, ...defined(own.margins) },
    colours: { ...base.colours, ...colours },
    space: { ...base.space, ...defined(own.space) },
    scale: Object.fromEntries(
      Object.entries({ ...base.scale, ...defined(own.scale) }).map(([name, style]) => {
        const below = base.scale?.[name as keyof typeof base.scale];
        return [name, { ...asMapping(below), ...asMapping(style) }];
      }),
    ),
    callouts: {},
  };
  for (const kind of calloutKinds) {
    const look = { ...base.callouts?.[kind], ...defined(own.callouts?.[kind]) };
    const { tint: given, colour: named } = own.callouts?.[kind] ?? {};
    const ink = look.colour as InkName | undefined;
    const changed = ink !== undefined && (named !== undefined || colours[ink] !== undefined);
    if (given === undefined && changed) {
      look.tint = mixed(result.colours?.[ink] ?? '#000000', '#ffffff', calloutTint);
    }
    result.callouts![kind] = look;
  }
  return result;
}

/** The colours that a theme gives, and those that follow from them. */
function ownColours(given: Colours): Colours {
  const colours: Colours = defined(given);
  for (const [tint, of, share] of tints) {
    const colour = colours[of];
    if (colour !== undefined) colours[tint] ??= mixed(colour, '#ffffff', share);
  }
  if (colours.accent !== undefined) colours.link ??= colours.accent;
  return colours;
}

function asMapping(style: unknown): object {
  return typeof style === 'number' ? { size: style } : defined((style ?? {}) as object);
}

/** Without the keys whose value is undefined. */
function defined<T extends object>(value: T | undefined): T {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter(([, item]) => item !== undefined),
  ) as T;
}
