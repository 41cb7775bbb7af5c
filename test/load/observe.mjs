// Loaded into a process of Kontor under load: tells how it is doing when it is asked, and changes nothing.
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.send !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let utilisation = performance.eventLoopUtilization();
  let cpu = process.cpuUsage();
  process.on('message', () => {
    const since = process.cpuUsage(cpu);
    process.send({
      loopDelayMs: { p50: delay.percentile(50) / 1e6, p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 },
      loopUtilisation: performance.eventLoopUtilization(utilisation).utilization,
      megabytes: process.memoryUsage.rss() / 2 ** 20,
      cpuMs: (since.user + since.system) / 1000,
    });
    delay.reset();
    utilisation = performance.eventLoopUtilization();
    cpu = process.cpuUsage();
  });
  process.channel.unref();
  // It ends with whoever began it, however that one ended.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
