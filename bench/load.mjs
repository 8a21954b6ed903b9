/**
 * Asks a server at a fixed rate whether it has answered or not, and prints how long each answer took, in milliseconds from the instant its request was due:
 * what waits in line, here or there, is waiting too. Told on standard input: {"address", "paths", "rate", "seconds"}; `paths` are asked in turn.
 */
import { Agent, get } from "node:http";
import { text } from "node:stream/consumers";

const { address, paths, rate, seconds } = JSON.parse(await text(process.stdin));
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const count = rate * seconds;
const waits = [];
const failed = [];
let left = count;
const began = performance.now();
const dueAt = (i) => began + (i * 1000) / rate;

function ask(i) {
  const path = paths[i % paths.length];
  const end = (fault) => {
    waits.push(performance.now() - dueAt(i));
    if (fault) failed.push(`${path}: ${fault}`);
    if (--left === 0) tell();
  };
  get(`${address}${path}`, { agent }, (response) => {
    response.on("data", () => undefined);
    response.on("end", () => end(response.statusCode === 200 ? null : response.statusCode));
  }).on("error", (error) => end(error.message));
}

function tell() {
  process.stdout.write(JSON.stringify({ waits, failed: failed.slice(0, 5) }));
  agent.destroy();
}

let next = 0;
function askDue() {
  const now = performance.now();
  while (next < count && dueAt(next) <= now) ask(next++);
  if (next < count) setTimeout(askDue, 1);
}
askDue();
