namespace MlsysCatalog.Reading;

/// <summary>
/// Words of the trade that are nobody's name: <c>Session Consistency</c> and <c>Scheduling Layer</c> are notes, capitals or not.
/// </summary>
internal static class TechnicalWords
{
    private static readonly WordSet Known = new(
    [
        "access", "adaptive", "algo", "algorithm", "algorithms", "analysis", "application", "applications", "approach", "architecture",
        "asynchronous", "attention", "automatic", "based",
        "batch", "benchmark", "benchmarks", "buffer", "cache", "caching", "centric", "checkpoint", "clock", "clocks", "cloud", "cluster",
        "clusters", "code", "commit", "communication", "compiler", "compilers", "compression",
        "computation", "compute", "computing", "concurrency", "concurrent", "consensus", "consistency", "control", "coordination", "crash",
        "data", "database", "databases", "datacenter", "deep", "design",
        "detection", "device", "disk", "distributed", "driver", "durability", "dynamic", "edge", "efficient", "energy", "engine",
        "evaluation", "execution", "failure", "fast", "fault", "file", "files", "framework", "frameworks", "general",
        "generation", "generative", "gpu", "gpus", "graph", "graphs", "guarantees", "hardware", "hash", "hashing", "heterogeneous",
        "hybrid", "image", "index", "indexes", "indexing", "inference", "isolation", "join", "joins", "kernel", "kernels", "key",
        "language", "languages", "latency", "layer", "layers", "learned", "learning", "lightweight", "local", "lock", "locking", "locks",
        "log", "logging", "logs", "machine", "management", "memory", "method", "methods", "mobile", "model", "models", "multi",
        "network", "networking", "networks", "neural", "object", "online", "optimization", "optimizer", "optimizers", "oriented",
        "parallel", "parallelism", "partial", "partitioning", "performance", "persistent", "pipeline", "policies", "policy", "prediction",
        "privacy", "processing", "processor", "programming", "protocol", "protocols", "proof", "proofs", "quantization", "queries",
        "query", "queue", "recommendation", "recovery", "reinforcement", "relational", "remote", "replication", "resource", "resources",
        "robotics", "routing",
        "runtime", "safety", "scalability", "scalable", "scale", "scaling", "scheduler", "schedulers", "scheduling", "schema", "security",
        "sequencing", "server", "serverless", "servers", "service", "services", "serving", "session", "shared", "sharding",
        "sided", "snapshot", "software", "sparse", "speech", "state", "statistics", "storage", "storages", "store", "stores", "stream",
        "streaming", "streams", "structure", "structures", "supervised", "survey", "synchronization", "system", "systems", "task",
        "technique", "techniques",
        "text", "theory", "thread", "threads", "throughput", "time", "token", "tokens", "training", "transaction", "transactional",
        "transactions", "transformer", "transformers", "tree", "trees", "tuning", "txn", "txns", "type", "types", "unsupervised",
        "vector", "verification", "video", "virtual", "virtualization", "vision", "wireless", "workload", "workloads", "write",
    ]);

    /// <summary>Whether a word is one of the trade.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Known.Contains(word);
}
