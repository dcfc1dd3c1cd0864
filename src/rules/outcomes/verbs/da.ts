/**
 * Danish: infinitives ("beskrive", also after "at"). The imperative ("beskriv") and the present
 * ("beskriver") are formed from them.
 */

import { type VerbList, words } from './verb-list.js';

export const da: VerbList = {
  levels: {
    remember: words(`
      nævne, opremse, definere, gengive, genkende, identificere, angive, benævne, liste, huske,
      citere, udpege, beskrive, finde, navngive, gentage, notere, opliste, markere, skitsere, fortælle,
      skrive ned, slå op, pege på, vælge, matche, registrere, indsamle`),
    understand: words(`
      beskrive, forklare, redegøre for, skelne, opsummere, sammenfatte, identificere, eksemplificere,
      illustrere, fortolke, tolke, klassificere, sammenligne, diskutere, omskrive, oversætte, give,
      udlede, genkende, karakterisere, kende forskel, gengive, præsentere, uddybe, tydeliggøre,
      belyse, kategorisere, skitsere, definere, vise, sortere, adskille, anslå, rapportere, drøfte,
      formidle, resumere, relatere, gøre rede for, differentiere, udtrykke, nævne`),
    apply: words(`
      anvende, bruge, beregne, udføre, gennemføre, facilitere, forhandle, mægle, lede, håndtere,
      benytte, demonstrere, løse, øve, vise, regne, udregne, implementere, styre, forberede,
      udfylde, interviewe, præsentere, måle, tegne, kortlægge, indsamle, organisere, planlægge,
      tilpasse, afprøve, deltage, samarbejde, vejlede, coache, undervise, kommunikere, udarbejde,
      skrive, dokumentere, tilrettelægge, omsætte, afholde, moderere, betjene, overføre, arbejde,
      indgå, føre, give, stille, lytte, skabe, binde, koordinere, formidle, rådgive, støtte, bidrage,
      træne, vælge, fordele, simulere, praktisere, handle, varetage, fortolke, håndhæve`),
    analyse: words(`
      analysere, sammenligne, undersøge, kortlægge, klassificere, diagnosticere, skelne, opdele,
      kategorisere, differentiere, afdække, udforske, relatere, strukturere, organisere, identificere,
      udlede, inddele, adskille, prioritere, afgrænse, efterprøve, teste, udpege, fortolke, tolke,
      problematisere, diskutere, drøfte, granske, efterforske, sætte i forhold, karakterisere,
      ordne, sortere, reflektere, observere, forbinde, perspektivere, gruppere, kontrastere, vurdere`),
    evaluate: words(`
      vurdere, bedømme, begrunde, anbefale, prioritere, vælge, evaluere, argumentere, kritisere,
      forsvare, udvælge, rangordne, afgøre, afveje, konkludere, validere, efterprøve, kontrollere,
      tjekke, underbygge, fortolke, retfærdiggøre, værdisætte, måle, reflektere, diskutere, drøfte,
      teste, tage stilling, forholde sig, beslutte, rådgive, sammenligne, verificere, anmelde,
      godkende, score, rate, overveje, veje, estimere, kvalitetssikre, give feedback, revidere`),
    create: words(`
      udarbejde, planlægge, udvikle, designe, formulere, konstruere, foreslå, udforme, skitsere,
      skabe, sammensætte, opstille, udlede, skrive, opbygge, bygge, producere, tilrettelægge,
      generere, opfinde, frembringe, kombinere, komponere, etablere, organisere, tilpasse, fremstille,
      lave, modellere, revidere, omarbejde, integrere, syntetisere, præsentere, definere, igangsætte,
      forfatte, videreudvikle, forme, forbedre, specificere, idéudvikle, forandre, lægge op`),
  },
  vague: words(`
    vide, vide hvordan, kende/kend, kende til, forstå/forstår, lære, lære om,
    lære at kende, have kendskab til/har kendskab til, have viden om/har viden om, få viden om/får viden om,
    få kendskab til/får kendskab til, få indsigt i/får indsigt i, have indsigt i/har indsigt i,
    have forståelse for/har forståelse for, have en forståelse af/har en forståelse af,
    få forståelse for/får forståelse for, opnå forståelse for, opnå viden om, opnå indsigt i,
    opnå kendskab til, have overblik over/har overblik over, få overblik over/får overblik over,
    være opmærksom på/er opmærksom på, være opmærksomme på/er opmærksomme på, være bevidst om/er bevidst om,
    være bevidste om/er bevidste om, være bekendt med/er bekendt med, være fortrolig med/er fortrolig med,
    være fortrolige med/er fortrolige med, være klar over/er klar over, tro/tror,
    indse/indser, erkende, begribe, fatte, opleve, tilegne sig, sætte sig ind i, værdsætte`),
  lookalikes: [],
  openings: words(`
    deltageren, deltagerne, deltagere, den enkelte deltager, hver deltager, alle deltagere,
    kursisten, kursisterne, den studerende, de studerende, eleven, eleverne, den lærende, du, i, man,
    vi, de, han, hun, kan, kunne, skal, skulle, vil, ville, bør, må, at, være i stand til, er i stand til,
    bliver i stand til, blive i stand til, har færdigheder i, har lært, have lært, evne til, evnen til,
    har evnen til, have evnen til, er klædt på til, være klædt på til`),
  leads: words('efter, ved, når, med, ud fra, i løbet, på, på baggrund, givet, gennem, uden'),
  adverbs: words(`
    kritisk, selvstændigt, systematisk, korrekt, sikkert, mundtligt, skriftligt, bedre, også, både,
    klart, kort, derefter, aktivt, professionelt, metodisk, præcist, sammen, først`),
  others: words(`
    en, et, den, det, de, denne, dette, disse, hvordan, hvad, hvorfor, hvornår, hvor, hvem, hvilke,
    hvilken, hvilket, om, af, i, på, ved, til, for, med, fra, og, eller, men, som, alle, alt, hver,
    nogle, ingen, ikke, flere, mange, få, forskellige, din, dit, dine, deres, vores, sin, sit, sine,
    er, være, var, har, have, havde, bliver, to, tre, fire, fem, seks, syv, otte, ni, ti, deltagerne, viden,
    kendskab, færdigheder, forståelse, indsigt, overblik, kompetencer, kompetence, evne, evnen`),
  endings: /(?:else|elser|hed|heder|skab|skaber|tion|tionen|tioner|isme|itet)$/,
  nounEndings: /[a-zæøå]{2}(?:ning|ninger|ningen)$/,
  objectWords: words(`
    en, et, den, det, de, denne, dette, disse, hvordan, hvad, hvorfor, hvornår, hvor, hvem, hvilke,
    hvilken, om, sin, sit, sine, deres, din, dit, dine, egen, eget, egne, hver, alle, to, tre, fire`),
  nounBefore: ['af', 'er'],
  verbsBefore: words('bestå, tage, gøre'),
  forms: (base) => [base, imperative(base), `${base}r`],
};

/** "beskrive" → "beskriv", "opstille" → "opstil", "foreslå" → "foreslå". */
function imperative(base: string): string {
  if (!base.endsWith('e')) return base;
  const stem = base.slice(0, -1);
  return stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
}
