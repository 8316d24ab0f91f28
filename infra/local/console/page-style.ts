/** The console's style sheet: one column on a phone, two on a desk. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #55606e; --paper: #f6f7f9; --card: #fff; --line: #d4d9e0;
  --own: #dcebff; --accent: #0b57b0; --on-accent: #fff; --bad: #a3121f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf0; --soft: #aab4c0; --paper: #14181e; --card: #1d232b;
  --line: #394350; --own: #17365c; --accent: #8cbcff; --on-accent: #0a1a2e; --bad: #ff9aa2; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
header { position: sticky; top: 0; z-index: 1; background: var(--card); border-bottom: 1px solid var(--line); padding: .75rem 1rem; }
header h1 { font-size: 1.05rem; margin: 0; display: inline-block; margin-right: 1rem; }
.clock { font-weight: 600; font-variant-numeric: tabular-nums; }
.controls { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .5rem; align-items: end; }
main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; padding: 1rem; max-width: 84rem; margin: 0 auto; }
@media (min-width: 64rem) { main { grid-template-columns: 3fr 2fr; align-items: start; } }
.column { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.5rem; min-width: 0; }
h2 { font-size: 1.15rem; margin: 0 0 .5rem; } h3 { font-size: 1rem; margin: .75rem 0 .35rem; }
.card h3 { margin-top: 0; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); }
.card, details { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: .75rem; margin-bottom: .5rem; }
.talk { list-style: none; margin: 0 0 .75rem; padding: 0; display: grid; gap: .5rem; max-height: 22rem; overflow-y: auto; }
.talk li { border: 1px solid var(--line); border-radius: .6rem; padding: .4rem .6rem; max-width: 92%; overflow-wrap: anywhere; }
.talk li p { margin: 0; white-space: pre-wrap; }
.talk li.inbound { background: var(--own); justify-self: end; } .talk li.note { border: 0; padding: 0; }
.mail { white-space: pre-wrap; overflow-wrap: anywhere; }
.mail-page { width: 100%; height: 30rem; border: 1px solid var(--line); border-radius: .4rem; background: Canvas; }
small, .note { color: var(--soft); font-size: .85rem; }
.tag { font-size: .75rem; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; }
.bad { color: var(--bad); }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
label { display: grid; gap: .15rem; font-size: .85rem; flex: 1 1 8rem; }
input, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .4rem; padding: .4rem .5rem; width: 100%; min-height: 2.5rem; }
button { font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 0; border-radius: .4rem; padding: .4rem .9rem; min-height: 2.5rem; cursor: pointer; }
a { color: var(--accent); } :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .85rem; }
th, td { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-weight: 600; } [role=status] { margin: .5rem 0 0; font-weight: 600; }
`;
