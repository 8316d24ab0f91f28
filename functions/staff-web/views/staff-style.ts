import { formStyle } from '../../../shared/web/form-style.ts';

/** The staff's signed-in pages, beside every form's style and the house's own: a phone at night first, a desk from 64rem on. Every target is 48 pixels high. */
export const staffStyle = `
${formStyle}
:root{--warm:#8a4b00;--warm-ground:#fdf1de}
@media (prefers-color-scheme:dark){:root{--warm:#ffcf8a;--warm-ground:#33260f}}
header{border-bottom:1px solid var(--line);background:var(--card)}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.25rem;max-width:80rem;margin:0 auto;padding:.25rem 1rem}
.bar p{margin:0;padding:.5rem 0;line-height:1.3}
.bar nav{margin-right:auto}
.bar ul{display:flex;flex-wrap:wrap;gap:0 .25rem;margin:0;padding:0;list-style:none}
.bar nav a{display:inline-flex;align-items:center;min-height:3rem;padding:0 .625rem;text-decoration:none;border-bottom:3px solid transparent}
.bar nav a[aria-current]{font-weight:700;border-bottom-color:var(--accent)}
.bar li,.lines>li{margin:0}
form{margin:0}
main{max-width:80rem;padding:1.25rem 1rem 3rem}
h1{margin:0 0 .75rem}
h3{font-size:1.0625rem;line-height:1.35;margin:0 0 .25rem}
ol{margin:0 0 1rem;padding-left:1.25rem}
dl{margin:0 0 1rem}
dt{color:var(--quiet)}
dd{margin:0 0 .5rem}
mark{padding:0 .125em;border-radius:.2em;background:#ffe08a;color:#1a1a1a;font-weight:700;text-decoration:underline}
blockquote{margin:0 0 .5rem;padding:.125rem 0 .125rem .875rem;border-left:3px solid var(--edge);white-space:pre-line}
.plain{width:auto;min-height:3rem;padding:0 .75rem;background:transparent;color:var(--accent);border:1px solid var(--edge)}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1rem}
.row>p{margin:0}
.link{display:inline-flex;align-items:center;min-height:3rem;min-width:3rem}
.card{margin:0 0 1rem;padding:1rem;border:1px solid var(--line);border-radius:.75rem;background:var(--card)}
.card>:last-child{margin-bottom:0}
.notice{border-left:6px solid var(--accent)}
.notice.alarm{border-left-color:var(--alarm)}
.cases{list-style:none;margin:0;padding:0}
.cases .card{border-left-width:6px;border-left-color:var(--edge)}
.cases h2{margin:0}
.cases h2 a{display:flex;align-items:center;flex-wrap:wrap;gap:0 .625rem;min-height:3rem}
.cases p{margin:0 0 .375rem}
.cases ul{margin:0 0 .5rem}
.u-urgent,.u-unclear,.u-watch{border-left-width:6px!important}
.u-emergency{border-left-style:double!important;border-left-width:10px!important;border-left-color:var(--alarm)!important}
.u-urgent{border-left-color:var(--alarm)!important}
.u-unclear{border-left-style:dashed!important;border-left-color:var(--warm)!important}
.urgency{display:inline-flex;align-items:center;gap:.5rem;font-weight:700}
.mark{display:inline-flex;align-items:center;justify-content:center;min-width:2rem;height:1.75rem;padding:0 .375rem;border:2px solid currentColor;border-radius:.375rem;line-height:1;font-weight:800}
.urgency.hot{color:var(--alarm)}
.urgency.warm{color:var(--warm)}
.late{color:var(--alarm);font-weight:700}
.card>p,.work p{margin-bottom:.5rem}
.big{font-size:1.5rem;font-weight:700;letter-spacing:.04em}
.actions{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:0 0 1rem}
.action{align-content:center;min-height:3.25rem;padding:.375rem 1rem}
fieldset{border:0;margin:0 0 1rem;padding:0;min-width:0}
legend,.ask{font-size:1.0625rem;margin:0 0 .5rem}
textarea{margin:0 0 1rem;background:var(--ground)}
.lines{list-style:none;padding:0}
.lines>li{padding:.625rem 0;border-top:1px solid var(--line)}
.lines>li:first-child{border-top:0;padding-top:0}
.lines p,.lines ul{margin:0}
.answers{display:grid;grid-template-columns:auto 1fr;gap:0 .75rem;margin:0 0 .5rem}
.answers dd{margin:0}
@media (min-width:40rem){.two{grid-template-columns:1fr 1fr}}
@media (min-width:64rem){
main{padding:1.75rem 2rem 4rem}
.cases .card{display:grid;grid-template-columns:minmax(13rem,3fr) minmax(12rem,3fr) minmax(16rem,5fr);gap:0 1.5rem;align-items:start}
.page{display:grid;grid-template:auto auto 1fr/minmax(0,3fr) minmax(0,2fr);gap:0 2rem;align-items:start}
.first{grid-area:1/1/3/2}
.about{grid-area:1/2}
.end{grid-area:3/1}
.past{grid-area:2/2/4/3}
.actions{grid-template-columns:repeat(auto-fit,minmax(12rem,20rem))}
form.work button{width:auto;min-width:16rem;padding:0 1.5rem}
}
`.trim();
