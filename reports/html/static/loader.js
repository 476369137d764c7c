// Unpacks what stands in the page: four bytes are written in five characters and deflated (see packing.py).
const unpack = async (name) => {
  const packed = document.getElementById(name), text = packed.textContent, bytes = new Uint32Array((text.length - 1) / 5);
  packed.remove();
  const digit = (at) => { const code = text.charCodeAt(at); return (code === 122 ? 60 : code) - 35; };
  for (let word = 0, at = 1; word < bytes.length; word++, at += 5) {
    bytes[word] = digit(at) + 85 * (digit(at + 1) + 85 * (digit(at + 2) + 85 * (digit(at + 3) + 85 * digit(at + 4))));
  }
  const blob = new Blob([new Uint8Array(bytes.buffer, 0, bytes.byteLength - +text[0])]);
  return new Uint8Array(await new Response(blob.stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer());
};
const trouble = () => { document.getElementById("trouble").hidden = false; };
unpack("code").then((code) => {
  // The policy of the page lets only the script run whose hash it names; this is that script.
  const trusted = window.trustedTypes?.createPolicy("bitext", { createScript: (text) => text });
  const [style, script] = new TextDecoder().decode(code).split("\0");
  const sheet = document.createElement("style"), run = document.createElement("script");
  sheet.textContent = style;
  run.textContent = trusted ? trusted.createScript(script) : script;
  document.head.append(sheet);
  document.body.append(run);
}).catch(trouble);
