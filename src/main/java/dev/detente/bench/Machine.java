package dev.detente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * Where something was measured.
 *
 * @param memoryBytes memory of the machine, or of the container
 * @param maxHeapBytes the most that this process's heap may take
 * @param loadAverage runnable tasks in the minute before, by all of the machine; negative where that is not known
 */
public record Machine(
        int processors,
        long memoryBytes,
        String os,
        String java,
        List<String> javaOptions,
        long maxHeapBytes,
        String kafka,
        double loadAverage) {
    public Machine {
        javaOptions = List.copyOf(javaOptions);
    }

    /** This machine, now. */
    public static Machine here() {
        OperatingSystemMXBean system = system();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                Runtime.getRuntime().maxMemory(),
                AppInfoParser.getVersion(),
                system.getSystemLoadAverage());
    }

    static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }
}
