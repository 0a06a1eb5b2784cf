"use strict";
// Whatever comes from outside becomes text and never markup.
const at = id => document.getElementById(id);
const PAUSE = 1000;
let seen = "";

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function button(text, label, action) {
  const made = element("button", text, { type: "button", "aria-label": label });
  made.addEventListener("click", action);
  return made;
}

function table(into, heads, rows) {
  const made = element("table");
  const head = made.createTHead().insertRow();
  for (const text of heads) head.append(element("th", text, { scope: "col" }));
  const body = made.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    for (const cell of cells) {
      const td = row.insertCell();
      td.append(...(Array.isArray(cell) ? cell : [cell]));
    }
  }
  at(into).replaceChildren(rows.length ? made : element("p", "Nothing yet."));
}

const when = instant => element("span", instant.slice(0, 19).replace("T", " "), { class: "when", title: instant });
const id = text => element("span", text, { class: "id" });
const status = text => element("span", text, { class: `status ${text}` });

async function post(what, fields) {
  const answer = await fetch("/console/" + what, { method: "POST", body: new URLSearchParams(fields) });
  at("said").textContent = await answer.text();
  await refresh();
}

function recipient(envelope, who) {
  const item = element("li", `${who.order}. ${who.name} (${who.email || "no address"}), ${who.type}: `);
  item.append(status(who.status), " ");
  if (who.turn) {
    const act = (action, reason = "") =>
      post("act", { envelope: envelope.id, recipient: who.number, action, reason });
    item.append(button("View", `View as ${who.name}`, () => act("view")));
    if (who.signs) {
      item.append(" ", button("Sign", `Sign as ${who.name}`, () => act("sign")));
      item.append(" ", button("Decline", `Decline as ${who.name}`, () => {
        const reason = prompt("Why?");
        if (reason) act("decline", reason);
      }));
    }
  }
  return item;
}

function envelopeRow(envelope) {
  const documents = element("ul");
  for (const one of envelope.documents) {
    const item = element("li");
    item.append(one.there
      ? element("a", one.name, { href: `/console/document?e=${encodeURIComponent(envelope.id)}&d=${encodeURIComponent(one.number)}` })
      : `${one.name} (purged)`);
    documents.append(item);
  }
  const people = element("ul");
  people.append(...envelope.recipients.map(who => recipient(envelope, who)));
  return [envelope.subject || "(no subject)", status(envelope.status), documents, people, id(envelope.id)];
}

function requestRow(request) {
  const good = request.outcome === "ANSWERED";
  const verdict = element("span", request.outcome + (request.mishap ? `, ${request.mishap}` : ""), { class: good ? "yes" : "no" });
  return [
    button(String(request.number), `Show request ${request.number}, ${request.operation}`, () => show(request)),
    when(request.at), request.operation, request.path, request.user, verdict,
  ];
}

async function show(request) {
  const answer = await fetch("/console/request?n=" + request.number);
  if (!answer.ok) {
    at("said").textContent = await answer.text();
    return;
  }
  const detail = await answer.json();
  at("detail").hidden = false;
  at("number").textContent = `${request.number}, ${request.operation}`;
  at("verdict").textContent = [detail.fault, detail.reason, detail.nearest && `Nearest operation: ${detail.nearest}`]
    .filter(Boolean).join(" ");
  for (const part of ["signIn", "body", "reply", "curl"]) at(part).textContent = detail[part] || "(nothing)";
  at("h-request").scrollIntoView();
}

async function refresh() {
  const answer = await fetch("/console/state");
  const text = await answer.text();
  const state = JSON.parse(text);
  at("now").textContent = state.now.slice(0, 19).replace("T", " ") + " UTC";
  const rest = JSON.stringify({ ...state, now: "" });
  if (rest === seen) return;
  seen = rest;
  at("envelopeCount").textContent = state.envelopeCount;
  at("requestCount").textContent = state.requestCount;
  at("faults").textContent = state.faults;
  table("envelopes", ["Subject", "Status", "Documents", "Recipients", "Id"], state.envelopes.map(envelopeRow));
  table("requests", ["No.", "When", "Operation", "Endpoint", "User", "Outcome"], state.requests.map(requestRow));
  table("mails", ["When", "To", "Subject", "Why", "Link"], state.mails.map(mail => [when(mail.at), mail.to, mail.subject,
    mail.kind, mail.link ? element("a", "Open", { href: mail.link, "aria-label": `Open the link of the mail to ${mail.to}` }) : ""]));
  table("deliveries", ["When", "Listener", "Envelope", "Attempt", "Answer"], state.deliveries.map(one => [when(one.at), one.url,
    id(one.envelope), String(one.attempt), element("span", one.answer, { class: one.acknowledged ? "yes" : "no" })]));
}

for (const one of document.querySelectorAll("[data-by]")) {
  one.addEventListener("click", () => post("advance", { by: one.dataset.by }));
}
at("fault").addEventListener("submit", event => {
  event.preventDefault();
  post("fault", new FormData(event.target));
});
at("clear").addEventListener("click", () => post("clear", {}));
at("flush").addEventListener("click", () => post("flush", {}));
at("copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText(at("curl").textContent);
  at("said").textContent = "Copied.";
});

async function live() {
  try {
    if (!document.hidden) await refresh();
  } catch (gone) {
    at("said").textContent = "The mock does not answer.";
  }
  setTimeout(live, PAUSE);
}
live();
