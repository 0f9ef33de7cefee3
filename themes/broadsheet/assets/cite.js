// The card of a citation: a sentence with its source, beside its number. Without it the number is a link to the source.
(function () {
  "use strict";
  var card = null, owner = null, timer = 0;

  function hide() {
    clearTimeout(timer);
    if (card) card.remove();
    card = owner = null;
  }

  function hideSoon() {
    clearTimeout(timer);
    timer = setTimeout(hide, 250);
  }

  function show(number) {
    clearTimeout(timer);
    if (number === owner) return;
    hide();
    var source = document.getElementById(number.hash.slice(1)), sentence = number.nextElementSibling;
    if (!source || !sentence) return;
    // a sentence that begins with a quotation has marks of its own
    var said = sentence.textContent, own = /^\s*[“"«„「]/.test(said);
    var quote = document.createElement(own ? "p" : "q"), from = document.createElement("p");
    quote.textContent = said;
    source.childNodes.forEach(function (each) { from.append(each.cloneNode(true)); });
    card = document.createElement("div");
    card.className = "peek app";
    card.append(quote, from);
    card.addEventListener("mouseenter", function () { clearTimeout(timer); });
    card.addEventListener("mouseleave", hideSoon);
    owner = number;
    sentence.after(card);
    if (getComputedStyle(card).position === "absolute") {
      card.style.top = number.offsetTop + number.offsetHeight + 4 + "px";
    }
  }

  function within(event, selector) {
    return event.target.closest ? event.target.closest(selector) : null;
  }

  document.addEventListener("mouseover", function (event) {
    var number = within(event, ".prose a.cite");
    if (number && matchMedia("(hover: hover)").matches) show(number);
  });
  document.addEventListener("mouseout", function (event) {
    if (within(event, ".prose a.cite")) hideSoon();
  });
  document.addEventListener("focusin", function (event) {
    var number = within(event, ".prose a.cite");
    if (number && number.matches(":focus-visible")) show(number);
    else if (!within(event, ".peek")) hide();
  });
  document.addEventListener("click", function (event) {
    var number = within(event, ".prose a.cite");
    if (number && number !== owner && matchMedia("(hover: none)").matches) {
      event.preventDefault(); // a first tap opens the sheet, a second one goes to the source
      show(number);
    } else if (!within(event, ".peek")) hide();
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
})();
