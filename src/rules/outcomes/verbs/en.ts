/** English: base forms in British spelling; the third person ("describes") and American spelling are known too. */

import { type VerbList, words } from './verb-list.js';

export const en: VerbList = {
  levels: {
    remember: words(`
      list, name, define, recall, label, recognise, identify, state, match, repeat, locate, recite,
      select, choose, reproduce, retrieve, outline, describe, quote, tell, enumerate, memorise, cite,
      point out, find, spell, tabulate, underline, write down, look up, note, record, indicate, read,
      mention, duplicate, say, order, show, collect, give`),
    understand: words(`
      describe, explain, summarise, distinguish, illustrate, paraphrase, identify, classify, compare,
      contrast, interpret, discuss, give, exemplify, translate, infer, predict, report, restate,
      recognise, locate, express, review, clarify, generalise, differentiate, associate, estimate,
      outline, conclude, extend, rewrite, convert, demonstrate, match, categorise, characterise,
      sum up, tell, tell apart, put into words, represent, select, rephrase, indicate, relate, define,
      defend, discriminate, extrapolate, group, sort, show, state, name, list, present, separate,
      read, link, trace, answer, portray, retell, visualise, find, point out, communicate, choose`),
    apply: words(`
      use, calculate, apply, carry out, demonstrate, conduct, facilitate, negotiate, mediate, manage,
      solve, implement, execute, perform, operate, practise/practice/practices, complete, compute,
      prepare, show, sketch, illustrate, employ, schedule, interview, present, moderate, lead, guide,
      run, set up, fill in, fill out, chair, handle, tie, measure, map, draw, interpret, modify,
      produce, change, construct, discover, relate, administer, collect, gather, record, document,
      draft, write, make, build, assign, allocate, organise, plan, follow, act, adapt, adjust, advise,
      answer, ask, assist, assemble, brief, coach, communicate, contact, contribute, convert,
      coordinate, cooperate, deal with, deliver, develop, determine, divide, engage, establish,
      estimate, exercise, give, help, hold, host, instruct, interact, introduce, invite, involve,
      keep, listen, maintain, mentor, monitor, motivate, observe, open, participate, play, predict,
      price, process, provide, put into practice, reply, report, resolve, respond, role-play, select,
      serve, share, simulate, speak, supervise, support, take, take part, teach, test, train,
      transfer, translate, try out, choose, classify, work, work out, work with, close, debrief,
      visualise, track, search, install, repair, find, look up, chart, plot, compile, experiment`),
    analyse: words(`
      analyse, compare, examine, differentiate, classify, map, diagnose, distinguish, contrast,
      investigate, categorise, break down, take apart, deconstruct, separate, relate, trace,
      organise, structure, attribute, detect, discriminate, explore, inspect, question, infer,
      test, identify, find, interpret, prioritise, order, sort, outline, deduce, divide, dissect,
      experiment, model, point out, research, scrutinise, study, survey, correlate, diagram, focus,
      integrate, link, connect, select, subdivide, track down, look into, work out, allocate,
      discuss, explain, conclude, quantify, audit, arrange, appraise, criticise, debate, group, rank,
      screen, benchmark, assess, observe, determine, discover, uncover, weigh up, characterise,
      derive, visualise, monitor, review, reflect on, reflect upon, reflect, disaggregate, segment`),
    evaluate: words(`
      assess, judge, justify, recommend, evaluate, prioritise, choose, select, score, defend, argue,
      interpret, critique, appraise, conclude, rate, rank, weigh, weigh up, support, value, measure,
      review, validate, verify, compare, contrast, test, check, criticise, decide, estimate, grade,
      monitor, advise, convince, debate, determine, discriminate, dispute, question, reflect on,
      reflect upon, reflect, revise, scrutinise, benchmark, consider, audit, examine, approve,
      reject, accept, endorse, challenge, persuade, comment on, give feedback, diagnose, improve,
      optimise, differentiate, balance, mark, peer-review, prove, trade off, vote, negotiate`),
    create: words(`
      draft, plan, design, develop, formulate, construct, propose, derive, write, compose, create,
      invent, produce, build, generate, prepare, devise, compile, assemble, combine, imagine,
      hypothesise, set up, organise, make, model, adapt, arrange, author, collaborate, conceive,
      draw up, establish, forge, found, integrate, improve, initiate, outline, originate, modify,
      rearrange, reconstruct, redesign, reorganise, revise, rewrite, role-play, script, sketch,
      specify, substitute, synthesise, define, map out, lay out, work out, come up with, prototype,
      programme/program/programs, publish, put together, launch, shape, transform, tailor, simulate,
      schedule, set, film, draw, elaborate, structure, visualise, animate, code, pitch, speculate,
      theorise, ideate, brainstorm, co-create, conceptualise, configure, customise, engineer,
      envisage, innovate, optimise, refine, rethink, suggest, edit, present, negotiate, start, solve,
      manage, facilitate, communicate`),
  },
  vague: words(`
    know/knew, know how to, understand, understand how to, learn, learn how to, learn about,
    be aware of/is aware of/are aware of, become aware of, be familiar with/is familiar with/are familiar with,
    become familiar with, familiarise oneself with, familiarise yourself with, familiarise themselves with,
    familiarise, be acquainted with/are acquainted with, become acquainted with, get to know, grasp,
    appreciate, comprehend, realise, believe, enjoy, internalise,
    be conscious of/is conscious of/are conscious of, be sensitive to, be informed about, be informed of,
    be introduced to, be exposed to, be interested in, be knowledgeable about, be knowledgeable of,
    have knowledge of/has knowledge of, have a knowledge of/has a knowledge of,
    have an understanding of/has an understanding of, have a good understanding of, have insight into,
    have an overview of, get an overview of, get an understanding of, gain knowledge of,
    gain an understanding of, gain understanding of, gain insight into, gain insights into,
    acquire knowledge of, acquire an understanding of, develop an understanding of,
    develop an awareness of, build an understanding of, deepen their understanding of,
    deepen your understanding of, improve their understanding of, increase awareness of`),
  lookalikes: words(`
    bring, sing, ring, swing, string, sling, fling, wing, ping, spring, document, implement,
    experiment, supplement, complement, compliment, augment, comment, segment, cement, torment,
    lament, ferment, mention, question, position, reposition, commission, decommission, function,
    caution, section, ration, envision, provision, transition, condition, auction, petition, witness, harness, ship,
    advance, balance, finance, refinance, enhance, distance, evidence, reference, sequence, influence,
    experience, commence, silence, fence, distance, instance, dance, glance, romance, licence,
    worship, apply, supply, reply, comply, imply, multiply, rely, rally, tally, ally, fly, bully,
    focus, discuss, canvas, canvass, bias, exit, access, process, address, enable, disable, table,
    cable, advocate, beware, think, approve, dispose, liaise, network, invest, reduce, promote, join,
    protect, encourage, inspire, empower, strengthen, ensure, secure, sign, buy, sell, save, cut,
    splice, whip, berth, moor, minute`),
  openings: words(`
    participants, the participants, participant, the participant, each participant, every participant,
    all participants, learners, the learners, learner, the learner, each learner, students,
    the students, student, the student, trainees, the trainees, trainee, the trainee, delegates,
    the delegates, attendees, you, they, we, i, he or she, they all, will, shall, should, can, could,
    must, may, to, be able to, able to, is able to, are able to, be capable to, be in a position to,
    are in a position to, is in a position to, be ready to, be confident to, have to, has to,
    have the ability to, has the ability to, have the skills to, has the skills to,
    have the competence to, has the competence to, have learned to, have learned how to,
    have learnt to, have learnt how to, the ability to, an ability to, ability to, skills to,
    be expected to, are expected to, is expected to, be prepared to, be equipped to, be competent to`),
  leads: words(`
    by, at, after, on, upon, following, having, once, when, with, given, using, working, in, through,
    based, from, during, starting, under, without, for, within, as`),
  adverbs: words(`
    better, also, well, always, thus, first, then, next, both, together, even, at least, in detail,
    in practice, in writing, once more, again`),
  others: words(`
    a, an, the, this, that, these, those, some, any, all, each, every, no, not, how, what, why, when,
    where, who, whom, whose, which, whether, if, because, of, in, on, at, by, for, with, without,
    from, about, into, between, and, or, but, as, my, your, our, their, his, her, its, it, there,
    here, more, most, many, much, few, several, various, different, basic, good, better, new, one,
    two, three, four, five, six, seven, eight, nine, ten, is, are, was, were, am, be, been, have, has, had,
    does, did, i, you, they, we, he, she, participants, learners, students, knowledge, skills, skill,
    ability, abilities, insight, insights, competence, competences, basics, confidence, theory,
    topic, topics, effective, practical, successful, strategic, critical, professional, advanced, deep,
    common, key, main, own, introduction, overview, importance, awareness, attitude, expertise`),
  // Also plurals: no verb ends in one "s", apart from those that are known.
  endings:
    /(?:tion|sion|ment|ness|ity|ism|ship|hood|ance|ence|ology|graphy|ics|ysis|ful|ous|ical|ional|[^suia]s)$/,
  nounEndings: /[a-z]{2}ing$/,
  adverbEndings: /[a-z]{2}ly$/,
  objectWords: words(`
    a, an, the, this, that, these, those, one's, oneself, your, their, our, his, her, its, my, how,
    what, why, when, where, which, who, whom, whether, it, them, each, every, all, both, any, some,
    one, two, three, four, five, six`),
  nounBefore: ['of', 'is', 'are'],
  verbsBefore: words('approve, conceive, dispose, think, beware, speak, consist'),
  forms: (base) => [base, thirdPerson(base)],
  spellings(word) {
    const british = word.replace(/([iy])z(e|es)$/, '$1s$2');
    // "re-design", "co-ordinate" and "cross-check".
    return [british, british.replace('-', ''), british.slice(british.lastIndexOf('-') + 1)];
  },
};

/** "carry" → "carries", "assess" → "assesses", "draft" → "drafts". */
function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}
