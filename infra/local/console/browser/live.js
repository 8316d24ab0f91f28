import { Idiomorph } from './idiomorph.js';

/** Makes the console live: it shows what changes, wherever it was changed, and sends its forms without leaving the page. */

const FORMS = ['clock', 'texts', 'receipts', 'faults', 'events', 'sessions', 'tour'];
const said = document.getElementById('said');
let version = Number(document.body.dataset.version);
let chosen = document.body.dataset.chosen;
let messages;
let wasMoving = false;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Read out as well as shown; the same sentence twice must change, or nobody hears it. */
function say(sentence) {
  said.textContent = said.textContent === sentence ? `${sentence}\u00a0` : sentence;
}

/** What is being typed or chosen stays as it is. */
function isInUse(box) {
  if (box instanceof HTMLSelectElement) return box === document.activeElement;
  if (!(box instanceof HTMLInputElement) || box.type === 'hidden') return false;
  return box.value !== box.defaultValue;
}

const keeping = {
  callbacks: {
    beforeNodeMorphed: (old) => !isInUse(old),
    // Whether a panel is open is up to whoever looks at it.
    beforeAttributeUpdated: (name, element) => !(name === 'open' && element instanceof HTMLDetailsElement),
  },
};

function newestOf(talk) {
  return (
    talk && {
      id: talk.id,
      last: talk.lastElementChild?.id,
      isAtEnd: talk.scrollHeight - talk.scrollTop - talk.clientHeight < 60,
    }
  );
}

/** A conversation is read from its end, unless somebody has scrolled up in it. */
function showNewest(before) {
  const talk = document.querySelector('.talk');
  if (talk === null) return;
  const isAnother = before?.id !== talk.id;
  if (isAnother || (before.isAtEnd && before.last !== talk.lastElementChild?.id)) talk.scrollTop = talk.scrollHeight;
}

let refreshing = Promise.resolve();
let isWanted = false;

/** One after the other, and never two that wait. */
function refresh() {
  if (isWanted) return refreshing;
  isWanted = true;
  refreshing = refreshing.then(swapChanged).catch(() => undefined);
  return refreshing;
}

async function swapChanged() {
  isWanted = false;
  const have = [...document.querySelectorAll('[data-part]')].map(({ dataset }) => dataset.part).join(' ');
  const answer = await fetch(`/local/sections?${new URLSearchParams({ who: chosen, have })}`);
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const before = newestOf(document.querySelector('.talk'));
  for (const part of fresh.querySelectorAll('[data-part]')) {
    const old = document.getElementById(part.id);
    if (old !== null) Idiomorph.morph(old, part, keeping);
  }
  showNewest(before);
}

/** Shows this person's phone and mailbox; the address follows, so that a reload shows the same. */
function choose(who) {
  chosen = who;
  history.replaceState(null, '', `/local?${new URLSearchParams({ who })}`);
  return refresh();
}

async function send(form, pressed) {
  if (form.ariaBusy === 'true') return;
  form.ariaBusy = 'true';
  try {
    const answer = await fetch(form.getAttribute('action'), {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams(new FormData(form, pressed)),
    });
    const { done, note, who } = await answer.json();
    say(note);
    if (done && 'clear' in form.dataset) form.reset();
    await (who === undefined ? refresh() : choose(who));
  } catch {
    say('The clinic on this machine does not answer.');
  } finally {
    form.ariaBusy = null;
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!FORMS.some((name) => form.getAttribute('action') === `/local/${name}`)) return;
  event.preventDefault();
  if (event.submitter?.getAttribute('aria-disabled') === 'true') return;
  void send(form, event.submitter);
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-who]');
  if (link === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  void choose(link.dataset.who).then(() => {
    if (link.hash === '#phone') document.getElementById('phone').focus();
  });
});

/** While the clock moves only that is said; what arrived on the way is said when it stands. */
function tell(news) {
  const moving = document.querySelector('.moving');
  const isMoving = moving !== null;
  if (isMoving && !wasMoving) say(moving.textContent.trim());
  if (!isMoving) {
    const sentences = [];
    if (wasMoving) sentences.push(`The clock stands at ${document.querySelector('.clock').textContent.trim()}.`);
    if (messages !== undefined && news.messages > messages) sentences.push(news.newest);
    if (sentences.length > 0) say(sentences.join(' '));
    messages = news.messages;
  }
  wasMoving = isMoving;
}

async function follow() {
  for (;;) {
    try {
      const answer = await fetch(`/local/events?seen=${version}`);
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const news = await answer.json();
      if (document.documentElement.classList.replace('is-away', 'is-here')) say('The clinic answers again.');
      if (news.version === version) continue;
      version = news.version;
      await refresh();
      tell(news);
      // What moves is worth its time more than being looked at.
      if (wasMoving) await pause(400);
    } catch {
      document.documentElement.classList.remove('is-here');
      document.documentElement.classList.add('is-away');
      await pause(1500);
    }
  }
}

showNewest();
void follow();
