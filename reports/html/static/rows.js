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
    box.addEventListener("scroll", () => this.paint(), { passive: true });
    new ResizeObserver(() => this.measure()).observe(box);
  }
  fill(count) {
    this.count = count;
    this.heights = new Float32Array(count);
    for (let at = 0; at < count; at++) this.heights[at] = this.estimate(at);
    this.sum();
    this.paint(true);
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
    const { scrollTop, clientHeight } = this.box;
    const room = Math.min(clientHeight || 600, 4000);
    const from = Math.max(0, this.at(scrollTop) - 4);
    const to = Math.min(this.count, this.at(scrollTop + room) + 6, from + 60);
    if (!afresh && from === this.shown[0] && to === this.shown[1]) return;
    this.shown = [from, to];
    const drawn = [];
    for (let at = from; at < to; at++) {
      const row = this.draw(at);
      row.dataset.at = at;
      drawn.push(row);
    }
    this.body.replaceChildren(...drawn);
    this.measure();
  }
  measure() {
    if (!this.tops || !this.box.clientHeight) return;
    const first = this.at(this.box.scrollTop);
    let moved = 0, changed = false;
    for (const row of this.body.children) {
      const at = +row.dataset.at, height = row.getBoundingClientRect().height;
      if (height && Math.abs(height - this.heights[at]) > 0.5) {
        if (at < first) moved += height - this.heights[at];
        this.heights[at] = height;
        changed = true;
      }
    }
    if (changed) this.sum();
    this.body.style.paddingTop = this.tops[this.shown[0]] + "px";
    this.body.style.paddingBottom = this.tops[this.count] - this.tops[this.shown[1]] + "px";
    if (moved) this.box.scrollTop += moved;
  }
  // Bring a row into sight; once more after its true height is known.
  reveal(at, middle) {
    for (let again = 0; again < 2; again++) {
      const top = this.tops[at], bottom = this.tops[at + 1], { scrollTop, clientHeight } = this.box;
      if (middle) this.box.scrollTop = top - Math.max(0, (clientHeight - (bottom - top)) / 3);
      else if (top < scrollTop) this.box.scrollTop = top;
      else if (bottom > scrollTop + clientHeight) this.box.scrollTop = bottom - clientHeight;
      this.paint();
    }
    const row = this.body.querySelector(`[data-at="${at}"]`);
    if (!row || middle) return;
    const inner = this.box.getBoundingClientRect(), outer = row.getBoundingClientRect();
    if (outer.bottom > inner.bottom) this.box.scrollTop += outer.bottom - inner.bottom;
    else if (outer.top < inner.top) this.box.scrollTop -= inner.top - outer.top;
  }
}
