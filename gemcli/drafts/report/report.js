(function () {
  "use strict";
  var claims = document.getElementById("claims"), pane = document.getElementById("sources");
  var at = document.getElementById("at"), steps = document.getElementById("steps");
  var marks = {}, lit = [], current = null;

  document.body.classList.add("scripted");
  pane.querySelectorAll("[data-c]").forEach(function (piece) {
    piece.dataset.c.split(" ").forEach(function (number) {
      (marks[number] = marks[number] || []).push(piece);
    });
  });

  function links(claim) { return Array.prototype.slice.call(claim.querySelectorAll("a.place")); }
  function names(list, mark) { return (list || "").split(" ").indexOf(mark) >= 0; }
  function light(piece, name) { piece.classList.add(name); lit.push([piece, name]); }

  function first(claim) {
    var go = claim.querySelector("a.go");
    return go ? Math.max(0, links(claim).map(function (link) { return link.hash; }).indexOf(go.hash)) : 0;
  }

  function show(claim, index) {
    var all = links(claim);
    if (!all.length) { return; }
    index = (index + all.length) % all.length;
    lit.forEach(function (pair) { pair[0].classList.remove(pair[1]); });
    lit = [];
    var mark = claim.dataset.k, number = all[index].hash.slice(2), pieces = marks[number] || [];
    light(claim, "now");
    light(all[index], "now");
    pieces.forEach(function (piece) { light(piece, "on"); });
    all.forEach(function (link) {
      (marks[link.hash.slice(2)] || []).forEach(function (piece) {
        if (names(piece.dataset.same, mark)) { light(piece, "same-now"); }
        if (names(piece.dataset.other, mark)) { light(piece, "other-now"); }
        if (names(piece.dataset.open, mark)) { light(piece, "open-now"); }
      });
    });
    current = { claim: claim, index: index };
    var said = all[index].closest(".nearest") ? at.dataset.near : at.dataset.at;
    at.textContent = said.replace("{claim}", mark).replace("{place}", index + 1).replace("{places}", all.length);
    steps.hidden = all.length < 2;
    if (pieces.length) {
      var top = pieces[0].getBoundingClientRect().top - pane.getBoundingClientRect().top;
      pane.scrollTop += top - pane.clientHeight / 3;
    }
    try { history.replaceState(null, "", "#c" + number); } catch (error) { /* a browser that keeps no history of files */ }
  }

  function step(by) { if (current) { show(current.claim, current.index + by); } }

  claims.addEventListener("click", function (event) {
    var claim = event.target.closest(".claim");
    if (!claim || event.target.closest("summary, .checks")) { return; }
    if (String(window.getSelection())) { return; }
    var link = event.target.closest("a.place");
    if (event.target.closest("a")) { event.preventDefault(); }
    var index = link ? links(claim).indexOf(link) : first(claim);
    if (!link && current && current.claim === claim) { index = current.index + 1; }
    show(claim, index);
  });
  pane.addEventListener("click", function (event) {
    var back = event.target.closest(".back a");
    if (!back) { return; }
    event.preventDefault();
    var claim = document.getElementById(back.hash.slice(1));
    if (!claim) { return; }
    if (!claim.offsetParent) { document.getElementById("show-all").checked = true; }
    var piece = back.parentNode.previousElementSibling, index = 0;
    links(claim).forEach(function (link, number) {
      if (piece && names(piece.dataset.c, link.hash.slice(2))) { index = number; }
    });
    show(claim, index);
    claim.scrollIntoView({ block: "center" });
    var go = claim.querySelector("a");
    if (go) { go.focus({ preventScroll: true }); }
  });
  document.getElementById("back").addEventListener("click", function () { step(-1); });
  document.getElementById("on").addEventListener("click", function () { step(1); });

  function arrive() {
    var link = /^#c\d+$/.test(location.hash) && claims.querySelector('a.place[href="' + location.hash + '"]');
    if (link && !link.offsetParent) { document.getElementById("show-all").checked = true; }
    if (link) { show(link.closest(".claim"), links(link.closest(".claim")).indexOf(link)); }
  }
  window.addEventListener("hashchange", arrive);
  arrive();
})();
