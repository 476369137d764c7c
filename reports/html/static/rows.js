// A list of any length of which only what is seen stands in the page.
class Rows {
  constructor(box, { draw, estimate, role }) {
    this.box = box;
    this.draw = draw;
    this.estimate = estimate;
    this.body = el("div", { class: "rows" });
    if (role) this.body.setAttribute("role", role);
    box.append(this.body);
    this.count = 0;
    this.shown = [0, 0];
    this.top = 0;
    box.addEventListener("scroll", () => { this.top = box.scrollTop; this.paint(); }, { passive: true });
    // The height of the box is read here and not while drawing, which would lay out the page each time.
    new ResizeObserver(([{ contentRect }]) => { this.room = Math.min(contentRect.height, 4000); this.paint(); this.measure(); }).observe(box);
    this.room = 600;
  }
  fill(count) {
    this.count = count;
    this.heights = new Float32Array(count);
    for (let at = 0; at < count; at++) this.heights[at] = this.estimate(at);
    this.sum();
  }
  sum() {
    this.tops = new Float64Array(this.count + 1);
    for (let at = 0; at < this.count; at++) this.tops[at + 1] = this.tops[at] + this.heights[at];
  }
  at(offset) {
    let low = 0, high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tops[middle + 1] <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  paint(afresh) {
    if (!this.tops) return;
    const from = Math.max(0, this.at(this.top) - 4);
    const to = Math.min(this.count, this.at(this.top + this.room) + 6, from + 60);
    if (!afresh && from === this.shown[0] && to === this.shown[1]) return;
    this.shown = [from, to];
    const drawn = [];
    for (let at = from; at < to; at++) {
      const row = this.draw(at);
      row.dataset.at = at;
      drawn.push(row);
    }
    this.pad();
    this.body.replaceChildren(...drawn);
    this.measure();
  }
  pad() {
    this.body.style.paddingTop = this.tops[this.shown[0]] + "px";
    this.body.style.paddingBottom = this.tops[this.count] - this.tops[this.shown[1]] + "px";
  }
  scroll(top) {
    this.top = Math.max(0, Math.min(top, this.tops[this.count] - this.room));
    this.box.scrollTop = this.top;
  }
  measure() {
    if (!this.tops || !this.body.firstChild || !this.box.clientHeight) return;
    const first = this.at(this.top), heights = [...this.body.children].map((row) => row.getBoundingClientRect().height);
    let moved = 0, changed = false;
    heights.forEach((height, k) => {
      const at = this.shown[0] + k;
      if (height && Math.abs(height - this.heights[at]) > 0.5) {
        if (at < first) moved += height - this.heights[at];
        this.heights[at] = height;
        changed = true;
      }
    });
    if (!changed) return;
    this.sum();
    this.pad();
    if (moved) this.scroll(this.top + moved);
  }
  // Draw anew, with a row in sight; once more if its true height moved it out again.
  reveal(at, middle) {
    if (!this.count) return this.paint(true);
    for (let again = 0; again < 2; again++) {
      const top = this.tops[at], bottom = this.tops[at + 1], before = this.top;
      if (middle) this.top = Math.max(0, top - Math.max(0, (this.room - (bottom - top)) / 3));
      else if (top < this.top) this.top = top;
      else if (bottom > this.top + this.room) this.top = bottom - this.room;
      this.paint(!again);
      if (this.top !== before) this.scroll(this.top);
      else if (again) break;
    }
  }
}
