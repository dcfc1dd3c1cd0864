/**
 * Swedish: infinitives ("beskriva", also after "att"). The imperative ("beskriv") and the present
 * ("beskriver", "analyserar") are formed from them.
 */

import { type VerbList, words } from './verb-list.js';

export const sv: VerbList = {
  levels: {
    remember: words(`
      nämna, räkna upp, definiera, återge, känna igen, identifiera, ange, benämna, lista, minnas/minns,
      citera, peka ut, beskriva, namnge, upprepa, anteckna, markera, hitta, slå upp, skriva ner, välja,
      matcha, berätta, ordna, registrera, samla in, memorera`),
    understand: words(`
      beskriva, förklara, redogöra för, skilja, särskilja, sammanfatta, identifiera, exemplifiera,
      illustrera, tolka, klassificera, jämföra, diskutera, omformulera, översätta, ge, härleda,
      karakterisera, återge, presentera, klargöra, belysa, kategorisera, skissa, definiera, visa,
      sortera, uppskatta, rapportera, förtydliga, känna igen, relatera, generalisera, uttrycka,
      differentiera, åskådliggöra, dra slutsatser, nämna, utveckla, referera`),
    apply: words(`
      använda, tillämpa, beräkna, genomföra, utföra, facilitera, förhandla, medla, leda, hantera,
      nyttja, demonstrera, lösa, öva, visa, räkna, räkna ut, implementera, styra, förbereda, fylla i,
      intervjua, presentera, mäta, rita, kartlägga, samla in, organisera, planera, anpassa, pröva,
      delta/deltar, samarbeta, handleda, coacha, undervisa, kommunicera, upprätta, skriva,
      dokumentera, omsätta, hålla, moderera, överföra, arbeta, föra, ge, ställa, lyssna, skapa, binda,
      knyta, samordna, förmedla, rådge/rådger, stödja, bidra/bidrar, träna, välja, fördela, simulera,
      praktisera, agera, handlägga, sköta, tolka, processleda, administrera, medverka`),
    analyse: words(`
      analysera, jämföra, undersöka, kartlägga, klassificera, diagnostisera, särskilja, skilja,
      dela upp, kategorisera, differentiera, utforska, relatera, strukturera, organisera, identifiera,
      härleda, indela, avgränsa, prioritera, testa, peka ut, tolka, problematisera, diskutera, granska,
      studera, ordna, sortera, reflektera, observera, koppla, gruppera, kontrastera, utreda, bryta ner,
      karakterisera, bedöma, dra slutsatser, urskilja, sätta i relation, perspektivera`),
    evaluate: words(`
      bedöma, värdera, motivera, rekommendera, prioritera, välja, utvärdera, argumentera, kritisera,
      försvara, rangordna, avgöra, väga, avväga, dra slutsatser, validera, pröva, kontrollera,
      underbygga, tolka, rättfärdiga, mäta, reflektera, diskutera, granska, testa, ta ställning,
      förhålla sig, besluta, råda, jämföra, verifiera, recensera, godkänna, poängsätta, betygsätta,
      överväga, uppskatta, kvalitetssäkra, ge återkoppling, revidera, förorda, döma`),
    create: words(`
      utarbeta, planera, utveckla, designa, formulera, konstruera, föreslå, utforma, skissa, skapa,
      sammanställa, ställa upp, härleda, skriva, bygga, bygga upp, producera, generera, uppfinna,
      ta fram, kombinera, komponera, etablera, organisera, anpassa, framställa, göra, modellera,
      revidera, omarbeta, integrera, syntetisera, presentera, definiera, initiera, författa,
      vidareutveckla, forma, förbättra, specificera, upprätta, arrangera, lägga upp, ta initiativ`),
  },
  vague: words(`
    veta/vet, veta hur/vet hur, känna till, förstå/förstår, lära sig, lära sig om, lära känna,
    ha kunskap om/har kunskap om, ha kunskaper om/har kunskaper om, ha kännedom om/har kännedom om,
    få kunskap om/får kunskap om, få kännedom om/får kännedom om, få insikt i/får insikt i,
    ha insikt i/har insikt i, ha förståelse för/har förståelse för, få förståelse för/får förståelse för,
    ha en förståelse för/har en förståelse för, få en förståelse för/får en förståelse för,
    ha överblick över/har överblick över, få överblick över/får överblick över,
    vara medveten om/är medveten om, vara medvetna om/är medvetna om, vara bekant med/är bekant med,
    vara bekanta med/är bekanta med, vara förtrogen med/är förtrogen med, vara förtrogna med/är förtrogna med,
    vara insatt i/är insatt i, vara insatta i/är insatta i, tro, inse/inser, begripa, fatta, uppleva,
    tillägna sig, sätta sig in i, bli medveten om/blir medveten om, vara uppmärksam på`),
  lookalikes: [],
  openings: words(`
    deltagaren, deltagarna, deltagare, varje deltagare, alla deltagare, kursdeltagaren,
    kursdeltagarna, studenten, studenterna, den studerande, de studerande, eleven, eleverna, du, ni,
    man, vi, de, hon, han, kan, kunna, ska, skall, skulle, kommer, bör, måste, att, vara i stånd att,
    är i stånd att, kunna, ha förmåga att, har förmåga att, förmåga att, förmågan att,
    ha förmågan att, har förmågan att, har lärt sig, ha lärt sig`),
  leads: words('efter, vid, när, med, utifrån, under, på, genom, givet, utan, i slutet'),
  adverbs: words(`
    kritiskt, självständigt, systematiskt, korrekt, säkert, muntligt, skriftligt, bättre, också, både,
    tydligt, kort, därefter, aktivt, professionellt, metodiskt, översiktligt, tillsammans, först`),
  others: words(`
    en, ett, den, det, de, denna, detta, dessa, hur, vad, varför, när, var, vem, vilka, vilken, vilket,
    om, av, i, på, vid, till, med, från, och, eller, men, som, alla, allt, varje, några, ingen,
    inte, flera, många, få, olika, din, ditt, dina, deras, vår, våra, sin, sitt, sina, är, vara, har, ha, hade,
    blir, två, tre, fyra, fem, sex, sju, åtta, nio, tio, deltagarna, kunskap, kunskaper, kännedom,
    färdigheter, färdighet, förståelse, insikt, överblick, kompetens, förmåga, förmågan`),
  endings: /(?:else|elser|het|heter|skap|tion|tionen|tioner|ism|itet)$/,
  nounEndings: /[a-zåäö]{2}(?:ning|ningar|ningen|ande)$/,
  objectWords: words(`
    en, ett, den, det, de, denna, detta, dessa, hur, vad, varför, när, var, vem, vilka, vilken, om,
    sin, sitt, sina, deras, din, ditt, dina, egen, eget, egna, varje, alla, två, tre, fyra`),
  nounBefore: ['av', 'är'],
  verbsBefore: words('bestå, ta, läsa, lyssna, dra'),
  forms,
};

/** "beskriva" → "beskriv", "beskriver"; "analysera" → "analyserar"; "föreslå" → "föreslår". */
function forms(base: string): string[] {
  const known = [base, `${base}r`];
  // The stem of "planera" is a noun, and no form of the verb.
  if (!base.endsWith('a') || base.endsWith('era')) return known;
  const stem = base.slice(0, -1);
  return [...known, stem, `${stem}er`];
}
