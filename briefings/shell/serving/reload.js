// Added to pages by `serve` alone: loads the page again when the site has changed, and shows what is broken over it.
(() => {
  const script = new URL(document.currentScript.src);
  const shown = script.search.slice(1);
  const panel = document.createElement("div");
  panel.id = "briefings-issues";
  panel.setAttribute("role", "alert");
  Object.assign(panel.style, {
    background: "#7a1410", bottom: "0", boxSizing: "border-box", color: "#fff", font: "14px/1.5 ui-monospace, monospace",
    left: "0", maxHeight: "50vh", overflow: "auto", padding: "12px 16px", position: "fixed", right: "0",
    whiteSpace: "pre-wrap", zIndex: "2147483647",
  });

  const show = (issues) => {
    panel.textContent = issues.join("\n");
    if (issues.length) document.body.append(panel);
    else panel.remove();
  };

  const events = new EventSource(new URL("events", script));
  events.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    if (state.build !== shown) location.reload();
    else show(state.issues);
  });
  addEventListener("pagehide", () => events.close());
})();
