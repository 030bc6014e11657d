package io.github.servicekpi.examples.spark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * A standalone cluster of processes on this machine: a master and workers, which start an executor each. It is the one that
 * Spark's own scripts would start, but from the class path of this test.
 */
final class Cluster implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int SECONDS_TO_START = 30;

    private final Path folder;
    private final String master;
    private final Process masterProcess;
    private final List<Process> workers = new ArrayList<>();

    private Cluster(Path folder) throws IOException {
        this.folder = folder;
        int port = freePort();
        this.master = "spark://" + LOOPBACK + ":" + port;
        writeHome();
        this.masterProcess = start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                LOOPBACK,
                "--port",
                "" + port,
                "--webui-port",
                "0");
        await(port);
    }

    /** {@return a cluster with two workers} */
    static Cluster start(Path folder) throws IOException {
        Cluster cluster = new Cluster(folder);
        cluster.addWorker();
        cluster.addWorker();
        return cluster;
    }

    /** Starts a worker with one core. */
    void addWorker() throws IOException {
        String name = "worker-" + workers.size();
        workers.add(start(
                name,
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                LOOPBACK,
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                folder.resolve(name).toString(),
                master));
    }

    /** Kills the newest worker and its executor, as if the machine were switched off. */
    void killWorker() {
        Process worker = workers.get(workers.size() - 1);
        List<ProcessHandle> executors = worker.descendants().toList();
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
    }

    /** {@return a session on this cluster, on both workers} */
    SparkSession open() throws InterruptedException {
        SparkConf settings = SessionOptions.settings(master)
                .set("spark.driver.host", LOOPBACK)
                .set("spark.driver.bindAddress", LOOPBACK)
                .set("spark.ui.enabled", "false")
                .set("spark.executor.cores", "1")
                .set("spark.executor.memory", "512m")
                .set("spark.shuffle.io.maxRetries", "1") // whoever is dead is not waited for
                .set("spark.shuffle.io.retryWait", "1s");
        SparkSession session = SparkSession.builder().config(settings).getOrCreate();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (session.sparkContext().statusTracker().getExecutorInfos().length < 3) { // the driver is one of them
            if (System.nanoTime() > end) {
                session.stop();
                throw new IllegalStateException("the executors did not come; see the logs in " + folder);
            }
            Thread.sleep(50);
        }
        return session;
    }

    /** A worker starts executors by the jars in the folder of an installed Spark: here one that names the class path. */
    private void writeHome() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(path -> Path.of(path).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path jars = Files.createDirectories(folder.resolve("home/jars"));
        try (OutputStream out = Files.newOutputStream(jars.resolve("class-path.jar"))) {
            new JarOutputStream(out, manifest).close();
        }
    }

    private Process start(String name, String... mainAndArguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Jvm.here().java(),
                "-Xmx256m",
                "-cp",
                folder.resolve("home/jars/class-path.jar").toString()));
        command.addAll(List.of(mainAndArguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13"); // what an installed Spark has a script for
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        builder.environment().put("JAVA_HOME", Jvm.here().home().toString());
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    private void await(int port) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (true) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(LOOPBACK, port));
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end || !masterProcess.isAlive()) {
                    throw new IOException("the master did not start; see its log in " + folder, e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>();
        workers.forEach(worker -> {
            all.add(worker.toHandle());
            all.addAll(worker.descendants().toList());
        });
        all.add(masterProcess.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.stream().map(ProcessHandle::onExit).toList().forEach(exit -> exit.join());
    }
}
