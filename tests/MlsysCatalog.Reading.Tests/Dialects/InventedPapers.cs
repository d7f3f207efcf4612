namespace MlsysCatalog.Reading.Tests.Dialects;

/// <summary>Papers that do not exist, with titles as papers have them.</summary>
internal static class InventedPapers
{
    private static readonly string[] Titles =
    [
        "Quarry: Cutting Gradients out of Idle Links",
        "Learning to Wait",
        "Why Do Tuesdays Slow My Cluster Down?",
        "Towards Zero-Copy, Zero-Wait, Zero-Regret Inference",
        "Pebble 2.0: Smaller Stones for Larger Rivers",
        "σ-Gate: Admission Control by Noise",
        "Sorting Gradients in O(n) Time over Shared Links",
        "The Case for (Almost) Stateless Trainers",
        "Who Moved My Checkpoint? An Autopsy of 31 Outages",
        "Rethinking the 'Last Mile' of Model Delivery",
        "Serving 1,000 Models from One Disk",
        "μBatch: Pipelining below the Kernel",
        "Exactly-Once Training with At-Least-Once Hardware",
        "Lanternfish: a deep, dark and cold path for memory tiering",
        "BrückeNet: Overlapping Communication for Every Topology",
        "Hedgehog & Fox: One Big Batch or Many Small Ones",
        "Profiling in the Large: Lessons from 5 Years of Traces",
        "Kernels for $0.01: Tuning on Rented Time",
        "A Note on Two Problems in Connexion with Tensors",
        "Sharded State, Shared Fate: What 10,000 Disks Taught Us",
        "On the Expressiveness of snake_case in Kernel Generators",
        "Rust vs. C++ in Data Loaders, Measured",
        "PipeLoom: Weaving Stages across Heterogeneous Accelerators",
        "When Should Schedulers Listen to Jobs?",
        "Tin-Tin: Exploring Unknown Topologies with Little Luggage",
        "Beyond Data and Model Parallelism for Deep Neural Networks at the Edge",
        "NX2: A Compiler for Sparse and Dynamic Tensor Programs",
        "Characterizing Failures of Large-Scale Training on 16K Accelerators",
        "KVNest: Efficient Memory Management for Long-Context Decoding",
        "Delta Checkpoints Considered Harmful",
        "Fair Queueing for Serverless Inference",
        "GradZip: Lossless Compression of Gradients in the Network",
        "An Empirical Study of Configuration Drift in Training Clusters",
        "Borvo Cache: Keeping Embeddings Warm",
        "Is Your Parameter Server the Bottleneck?",
        "Reducing Tail Latency using Speculative Kernel Launches",
        "HeteroFit: Automated Placement via Reinforcement Learning and Linear Programs",
        "Scaling Laws for Schedulers",
        "Mixture-of-Experts without the Experts",
        "TurboFold: 3D-Parallel Folding of Proteins in Minutes",
        "Elastic Training with Heterogeneous Spot Instances",
        "Accelerating Graph Neural Network Training through Locality-Aware Sampling",
        "LoRAx: Thousands of Adapters, One Backbone",
        "FlashFetch: I/O-Aware Prefetching for Data-Intensive Training Jobs",
        "Safe and Fast Rollouts of Machine Learning Models in Production",
        "Fast, Cheap and Correct: Pick Three for Vector Search",
        "The Design and Implementation of a Log-Structured Tensor Store",
        "Swift-MoE: Balancing Experts in O(log n) Rounds",
        "Understanding (and Avoiding) Stragglers in Synchronous SGD",
        "ZeroStall: Hiding Data Stalls behind Backward Passes",
        "What Makes Kernel Fusion Hard?",
        "Network-Accelerated Aggregation for Distributed Deep Learning Systems",
        "Atlas Shrunk: 2-bit Weights, 4-bit Activations, No Regrets",
        "Declarative Recovery for Geo-Distributed Model Serving",
        "Cachalot: Diving Deep into GPU Page Faults",
        "Toward a Theory of Batch Sizes",
        "Privacy-Preserving Federated Tuning of Large Language Models",
        "Orrery: Modeling the Motion of Jobs in Shared Clusters",
        "Don't Drop the Tail: Tail-Tolerant All-Reduce at Scale",
        "A Survey on Energy-Efficient Inference",
    ];

    private static readonly string[] Given = ["Mira", "José", "Li", "Anneke", "Tomasz", "Priya", "Yuki", "Samuel", "Ingrid", "Chen", "Olu", "Zoë", "Karl-Heinz", "Fatima", "R. J."];

    private static readonly string[] Family = ["Okafor", "Núñez", "Zhang", "de Vries", "Kowalski", "Raman", "Tanaka", "Brandt", "Lindqvist", "Wei", "Adeyemi", "O'Neill", "Vogel", "Haddad", "Quell"];

    private static readonly string[] Organizations =
        ["Stanford University", "Microsoft Research", "UIUC", "ETH Zurich", "Tsinghua University", "University of Westmark", "Alibaba", "NVIDIA", "Google", "Nordheim Institute of Technology"];

    /// <summary>Venues of the venue table, ordinary words among them.</summary>
    public static string[] KnownVenues { get; } =
    [
        "OSDI", "SOSP", "NSDI", "EuroSys", "ASPLOS", "MLSys", "ICML", "NeurIPS", "NIPS", "SIGCOMM", "ATC", "ISCA", "HPCA", "PPoPP", "VLDB", "SIGMOD", "ICLR", "SoCC", "KDD", "CVPR", "ACL",
        "MICRO", "FAST", "SC", "USENIX ATC", "arXiv", "TPDS",
    ];

    /// <summary>Venues that the venue table does not know.</summary>
    public static string[] UnknownVenues { get; } = ["QSYS", "DisTrain", "WISPA", "HotTensor"];

    /// <summary>All of them.</summary>
    public static InventedPaper[] All { get; } = [.. Titles.Select(Invent)];

    private static InventedPaper Invent(string title, int number)
    {
        var authors = Enumerable.Range(0, 2 + (number % 3)).Select(i => $"{Given[(number + (4 * i)) % Given.Length]} {Family[((7 * number) + i) % Family.Length]}");
        var url = (number % 6) switch
        {
            0 => $"https://arxiv.org/abs/23{1 + (number % 12):D2}.0{4000 + number}",
            1 => $"https://www.usenix.org/conference/osdi20/presentation/invented-{number}",
            2 => $"https://papers.example.edu/~quell/p{number}.pdf",
            3 => $"https://dl.acm.org/doi/10.9999/3000.{4000 + number}",
            4 => $"https://openreview.net/forum?id=inv{number}&noteId=x",
            _ => $"https://arxiv.org/pdf/{1901 + (number % 12)}.{10000 + number}.pdf",
        };
        return new(title, Lists.Donors.NameInFrontOf(title), [.. authors], Organizations[number % Organizations.Length], url, $"https://github.com/quell/p{number}");
    }
}
