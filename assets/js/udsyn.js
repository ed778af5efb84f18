// Udsyn works without this file. It only makes some things quicker: filters answer at once, unsaved
// text is not lost by accident, drafts save themselves, errors get the focus.
"use strict";
(() => {
  // An error summary or a fresh notice gets the focus, so that it is read first.
  document.querySelector("[data-focus]")?.focus();

  // Filters answer when a choice is made. Text waits for Enter or the button.
  for (const form of document.querySelectorAll("form[data-auto]")) {
    form.addEventListener("change", (event) => {
      if (event.target.matches("select, input[type=checkbox], input[type=radio]")) form.requestSubmit();
    });
    // Empty fields stay out of the address.
    form.addEventListener("formdata", (event) => {
      for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
    });
  }

  // Forms that hold work: warn before leaving, and save a draft a moment after the last key.
  for (const form of document.querySelectorAll("form[data-guard], form[data-draft]")) {
    let unsaved = false;
    let timer = 0;
    let running = null;
    const state = form.querySelector("[data-draft-state]");
    const address = form.dataset.draft;

    const save = async () => {
      running?.abort();
      running = new AbortController();
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        if (typeof value === "string") body.append(name, value);
      }
      unsaved = false;
      try {
        const answer = await fetch(address, { method: "POST", body, signal: running.signal, credentials: "same-origin", redirect: "error" });
        if (!answer.ok) throw new Error(String(answer.status));
        if (state) state.textContent = state.dataset.saved + " " + new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
      } catch (fault) {
        if (fault.name === "AbortError") return;
        unsaved = true;
        if (state) state.textContent = state.dataset.failed;
      }
    };

    form.addEventListener("input", () => {
      unsaved = true;
      if (!address) return;
      clearTimeout(timer);
      timer = setTimeout(save, 1500);
    });
    form.addEventListener("submit", () => { unsaved = false; clearTimeout(timer); running?.abort(); });
    addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  }

  // A stroke leads to the search field; the arrows lead from result to result.
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !isTyping) {
      const field = document.querySelector("#q");
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.select();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = [...document.querySelectorAll(".hits h2 a")];
    const at = links.indexOf(document.activeElement);
    if (!step || at < 0 || !links[at + step]) return;
    event.preventDefault();
    links[at + step].focus();
  });

  // A menu closes when the focus or the pointer goes elsewhere, or on Escape.
  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!except || !menu.contains(except)) menu.open = false;
    }
  };
  addEventListener("click", (event) => closeMenus(event.target));
  addEventListener("focusin", (event) => closeMenus(event.target));
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.activeElement?.closest("details.menu[open]");
    closeMenus();
    menu?.querySelector("summary").focus();
  });
})();
