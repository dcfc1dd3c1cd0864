/**
 * Latvian: infinitives ("aprakstīt"). The present ("apraksta"), the imperative ("aprakstiet") and
 * the future ("aprakstīs") are formed from them; where the present is not regular, present and
 * imperative are written after the infinitive.
 */

import { type VerbList, words } from './verb-list.js';

export const lv: VerbList = {
  levels: {
    remember: words(`
      nosaukt/nosauc/nosauciet, uzskaitīt, definēt, atpazīt/atpazīst/atpazīstiet, identificēt,
      minēt/min/miniet, norādīt, citēt, aprakstīt, atcerēties/atceras/atcerieties, reproducēt,
      atkārtot/atkārto/atkārtojiet, pierakstīt, atzīmēt, atrast/atrod/atrodiet,
      izvēlēties/izvēlas/izvēlieties, formulēt, pastāstīt, noteikt/nosaka/nosakiet, parādīt, reģistrēt`),
    understand: words(`
      aprakstīt, izskaidrot, paskaidrot, skaidrot, atšķirt/atšķir/atšķiriet, raksturot, apkopot,
      ilustrēt, interpretēt, klasificēt, salīdzināt, identificēt, pārfrāzēt, pārstāstīt, tulkot,
      diskutēt, apspriest/apspriež/apspriediet, secināt, rezumēt, nošķirt/nošķir/nošķiriet,
      sniegt/sniedz/sniedziet, minēt/min/miniet, atpazīt/atpazīst/atpazīstiet, definēt, demonstrēt,
      prezentēt, izklāstīt, prognozēt, vispārināt, noteikt/nosaka/nosakiet, parādīt, precizēt,
      grupēt, saistīt, nosaukt/nosauc/nosauciet, iztulkot, formulēt`),
    apply: words(`
      izmantot, lietot, pielietot, aprēķināt, rēķināt, veikt/veic/veiciet, vadīt, moderēt, facilitēt,
      vienoties/vienojas/vienojieties, risināt, atrisināt, pārvaldīt, īstenot, ieviest/ievieš/ieviesiet,
      demonstrēt, izpildīt, sagatavot, organizēt, plānot, prezentēt, zīmēt, kartēt, mērīt, izmērīt,
      intervēt, aizpildīt, pielāgot, izmēģināt, piedalīties/piedalās/piedalieties, sadarboties/sadarbojas/sadarbojieties,
      konsultēt, mācīt/māca/māciet, komunicēt, dokumentēt, rakstīt, sastādīt, novadīt, strādāt,
      sniegt/sniedz/sniedziet, uzdot/uzdod/uzdodiet, klausīties/klausās/klausieties, koordinēt,
      atbalstīt, trenēt, praktizēt, simulēt, sadalīt, vākt/vāc/vāciet, savākt/savāc/savāciet,
      rīkoties/rīkojas/rīkojieties, pārnest/pārnes/pārnesiet, apmācīt, starpniekot, samierināt,
      izvēlēties/izvēlas/izvēlieties, sasiet/sasien/sasieniet, interpretēt, veidot, izveidot`),
    analyse: words(`
      analizēt, izanalizēt, salīdzināt, pētīt/pēta/pētiet, izpētīt, kartēt, klasificēt, diagnosticēt,
      atšķirt/atšķir/atšķiriet, nošķirt/nošķir/nošķiriet, sadalīt, kategorizēt, diferencēt,
      strukturēt, identificēt, noteikt/nosaka/nosakiet, atklāt/atklāj/atklājiet, izmeklēt, pārbaudīt,
      testēt, secināt, saistīt, sasaistīt, prioritizēt, interpretēt, grupēt, sakārtot, izdalīt,
      apspriest/apspriež/apspriediet, diskutēt, reflektēt, novērot, izvērtēt, iztirzāt, skaidrot,
      raksturot, pretstatīt, izskaidrot, modelēt, organizēt`),
    evaluate: words(`
      novērtēt, izvērtēt, vērtēt, pamatot, ieteikt/iesaka/iesakiet, argumentēt, prioritizēt,
      izvēlēties/izvēlas/izvēlieties, atlasīt, spriest/spriež/spriediet, kritizēt, aizstāvēt/aizstāv/aizstāviet,
      ranžēt, pārbaudīt, secināt, lemt/lemj/lemiet, izlemt/izlemj/izlemiet, salīdzināt,
      apsvērt/apsver/apsveriet, interpretēt, pierādīt, apstiprināt, noraidīt, recenzēt, reflektēt,
      mērīt, izmērīt, validēt, verificēt, kontrolēt, rekomendēt, diskutēt, testēt, konsultēt,
      attaisnot, izsvērt/izsver/izsveriet, pilnveidot, noteikt/nosaka/nosakiet`),
    create: words(`
      izstrādāt, plānot, saplānot, izplānot, veidot, izveidot, projektēt, formulēt, konstruēt,
      piedāvāt, ierosināt, radīt/rada/radiet, sastādīt, sagatavot, uzrakstīt, rakstīt,
      attīstīt, modelēt, ģenerēt, kombinēt, apvienot, izgudrot, producēt, uzbūvēt/uzbūvē/uzbūvējiet,
      organizēt, pielāgot, integrēt, pārveidot, uzlabot, pilnveidot, iniciēt, definēt, prezentēt,
      atvasināt, noformulēt, izdomāt, komponēt, dizainēt, skicēt, uzskicēt, dibināt, nodibināt`),
  },
  vague: words(`
    zināt/zina/ziniet, saprast/saprot/saprotiet, izprast/izprot/izprotiet, apzināties/apzinās/apzinieties,
    pārzināt/pārzina/pārziniet, iepazīt/iepazīst/iepazīstiet,
    iepazīties ar/iepazīstas ar/iepazīstieties ar, iepazīties/iepazīstas/iepazīstieties,
    apgūt/apgūst/apgūstiet, mācīties/mācās/mācieties, iemācīties/iemācās/iemācieties,
    uzzināt/uzzina/uzziniet, gūt izpratni/gūst izpratni, gūt priekšstatu/gūst priekšstatu,
    gūt ieskatu/gūst ieskatu, iegūt zināšanas/iegūst zināšanas, iegūt izpratni/iegūst izpratni,
    būt informēts/ir informēts, būt informētam, būt informēti/ir informēti, ticēt/tic/ticiet,
    izjust/izjūt/izjūtiet, aptvert/aptver/aptveriet, veidot izpratni, veidot priekšstatu`),
  lookalikes: [],
  openings: words(`
    dalībnieks, dalībnieki, dalībniece, dalībnieces, katrs dalībnieks, visi dalībnieki, kursants,
    kursanti, izglītojamais, izglītojamie, studējošais, studējošie, students, studenti, jūs, tu, mēs,
    viņš, viņa, viņi, var, varēs, varat, varēsiet, spēj, spēs, spējat, spēsiet, spēt, prot, pratīs,
    protat, pratīsiet, prast, māk, mācēs, mācēt, būs, ir, būt spējīgam, būt spējīgiem, būs spējīgs,
    būs spējīgi, ir spējīgs, ir spējīgi, jāspēj, jāprot, jāvar`),
  leads: words(
    'pēc, kursa, moduļa, nodarbības, apmācību, balstoties, izmantojot, noslēgumā, strādājot',
  ),
  adverbs: words(`
    kritiski, patstāvīgi, sistemātiski, pareizi, droši, mutiski, rakstiski, labāk, arī, skaidri, īsi,
    aktīvi, profesionāli, metodiski, precīzi, kopā, vispirms`),
  others: words(`
    kā, kas, ko, kāpēc, kad, kur, kurš, kura, kuri, kuras, kāds, kāda, kādi, kādas, vai, un, bet, jo,
    no, ar, par, pie, uz, pēc, pirms, bez, starp, šis, šī, šie, šīs, tas, tā, tie, tās, visi, visas,
    katrs, katra, daži, dažas, vairāki, vairākas, ne, savs, sava, savu, savas, viens, viena, divi,
    divas, trīs, četri, četras, pieci, piecas, seši, sešas, ir, būt, bija, zināšanas, prasmes, prasme,
    izpratne, spēja, spējas, kompetence, kompetences, ieskats, pārskats`),
  endings: /(?:šana|šanas|šanu|šanās|ība|ības|ību|cija|cijas|ciju|isms|tāte|ums)$/,
  nounEndings: /[a-zāčēģīķļņšūž]{2}(?:šana|šanas|šanās)$/,
  objectWords: words(
    'kā, kas, ko, kāpēc, kad, kur, kurš, vai, savu, savas, savus, šo, šos, šīs, to',
  ),
  nounBefore: ['ir'],
  verbsBefore: [],
  forms,
};

/** The regular forms; a base of the kind of "noteikt" has only its infinitive and future here. */
function forms(base: string): string[] {
  if (base.endsWith('ties')) return [base, `${base.slice(0, -4)}sies`];
  const future = `${base.slice(0, -1)}s`;
  const stem = base.slice(0, -2);
  if (base.endsWith('īt') || base.endsWith('ināt')) return [base, future, `${stem}a`, `${stem}iet`];
  const ends = { ēt: 'ē', ot: 'o', āt: 'ā' }[base.slice(-2)];
  return ends ? [base, future, `${stem}${ends}`, `${stem}${ends}jiet`] : [base, future];
}
