// Runs a bundle again and again in one process, each time anew: with its own environment, arguments
// and folder, and with what it writes caught. It saves the start of Node, which is most of a run.
// A message { bundle, args, env, cwd } is answered with { out, err, log, exitCode }.
let runs = 0;

process.on('message', async ({ bundle, args, env, cwd }) => {
  const written = { out: '', err: '', log: '' };
  const listeners = ['exit', 'SIGINT', 'SIGTERM'].map((name) => [name, process.listeners(name)]);
  const restore = [
    replace(process, 'argv', [process.execPath, bundle, ...args]),
    replace(process, 'env', env),
    replace(process.stdout, 'write', catching(written, 'out')),
    replace(process.stderr, 'write', catching(written, 'err')),
  ];
  process.chdir(cwd);
  process.exitCode = undefined;
  try {
    await import(`${bundle}?run=${++runs}`);
  } catch (error) {
    process.exitCode = 1;
    written.err += `${error?.stack ?? error}\n`;
  }
  const exitCode = process.exitCode ?? 0;
  for (const [name, before] of listeners) {
    for (const listener of process.listeners(name).filter((own) => !before.includes(own))) {
      if (name === 'exit') listener(exitCode);
      process.off(name, listener);
    }
  }
  for (const undo of restore) undo();
  process.exitCode = undefined;
  process.chdir('/');
  process.send({ ...written, exitCode });
});

// What a run has left behind ends with its process only, and that goes on.
process.exit = () => undefined;

const replace = (object, key, value) => {
  const before = object[key];
  object[key] = value;
  return () => {
    object[key] = before;
  };
};

const catching = (written, stream) => (chunk, encoding, done) => {
  const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
  written[stream] += text;
  written.log += text;
  (typeof encoding === 'function' ? encoding : done)?.();
  return true;
};
