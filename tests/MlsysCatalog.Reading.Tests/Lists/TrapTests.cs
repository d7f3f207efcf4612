namespace MlsysCatalog.Reading.Tests.Lists;

/// <summary>What looks like something else in reading lists, one small list a trap.</summary>
public sealed class TrapTests
{
    [Fact]
    public void A_label_in_brackets_without_a_target_is_a_placeholder_and_no_link()
    {
        var reading = ListText.Read("""
            # Index

            | Title | Venue | Links |
            |---|---|---|
            | GPipe: Efficient Training of Giant Neural Networks | NeurIPS '19 | \[[notes](gpipe.md)] \[pdf] |
            | ZeRO: memory optimizations toward trillion parameter models | SC '20 | \[notes] \[pdf] |
            """);

        Assert.Equal([new("notes", "gpipe.md")], reading.Entries[0].Facts.Links);
        Assert.Empty(reading.Entries[1].Facts.Links);
        Assert.Equal([@"\[pdf]", @"\[notes]", @"\[pdf]"], reading.Placeholders.Select(placeholder => reading.TextAt(placeholder.Span)));
        Assert.All(reading.Placeholders, placeholder => Assert.False(placeholder.IsWholeRow));
    }

    [Fact]
    public void A_row_without_a_title_is_a_template_for_the_next_paper()
    {
        var reading = ListText.Read("""
            # Index

            | Title | Venue | Links |
            |---|---|---|
            | Pensieve: Neural Adaptive Video Streaming | SIGCOMM '17 | [pdf](https://example.org/pensieve.pdf) |
            | | | \[notes] \[pdf] |
            | PCC Vivace: Online-Learning Congestion Control | NSDI '18 | [pdf](https://example.org/vivace.pdf) |
            """);

        Assert.Equal(["Pensieve", "PCC Vivace"], reading.Facts.Entries.AsEnumerable().Select(entry => entry.Name));
        var row = Assert.Single(reading.Placeholders, placeholder => placeholder.IsWholeRow);
        Assert.Equal(@"| | | \[notes] \[pdf] |", reading.TextAt(row.Span));
        Assert.Equal("| | | \\[notes] \\[pdf] |\n", reading.TextAt(row.RemovalSpan));
    }

    [Fact]
    public void A_table_of_templates_only_has_no_papers()
    {
        var reading = ListText.Read("""
            | Title | Venue | Links |
            |---|---|---|
            |       |       | \[notes] \[pdf] |
            |       |       | \[notes] \[pdf] |
            """);

        Assert.Empty(reading.Entries);
        Assert.Equal(2, reading.Placeholders.Count(placeholder => placeholder.IsWholeRow));
    }

    [Fact]
    public void TOC_in_brackets_is_no_venue()
    {
        var entries = ListText.Entries("""
            [TOC]

            ## Serving

            - [SOSP '23] Paella: Low-latency Model Serving with Virtualized GPU Scheduling
            - [OSDI '22] Orca: A Distributed Serving System for Transformer-Based Models
            """);

        Assert.Equal(["Paella", "Orca"], entries.Select(entry => entry.Name));
    }

    [Fact]
    public void A_GitBook_block_belongs_to_the_entry_above_it()
    {
        var entries = ListText.Entries("""
            # Systems

            * \[**Gavel** | MSR | OSDI 2020] [Heterogeneity-aware cluster scheduling policies](https://example.org/gavel)
              * Knows the speed of each accelerator.

            {% content-ref url="../notes/gavel.md" %}
            [gavel.md](../notes/gavel.md)
            {% endcontent-ref %}

            * \[**Themis** | UW-Madison & MSR | NSDI 2020] [Themis: Fair and efficient GPU cluster scheduling](https://example.org/themis)
            """);

        Assert.Equal(2, entries.Count);
        Assert.Equal(["https://example.org/gavel", "../notes/gavel.md"], entries[0].Links.Select(link => link.Url));
        Assert.Equal(["Knows the speed of each accelerator."], entries[0].Remarks);
        Assert.Equal(["https://example.org/themis"], entries[1].Links.Select(link => link.Url));
    }

    [Fact]
    public void Coloured_marks_around_labels_are_markup()
    {
        var entry = ListText.Entries("""
            # Systems

            * \[**Ray** | UC Berkeley | OSDI 2018] [Ray: A distributed framework for emerging AI applications](https://example.org/ray) <mark style="background-color:orange;">\[</mark>[<mark style="background-color:orange;">Code</mark>](https://example.org/code) <mark style="background-color:orange;">|</mark> [<mark style="background-color:orange;">Homepage</mark>](https://example.org/home)<mark style="background-color:orange;">]</mark>
            * \[**TVM** | UW | OSDI 2018] [TVM: An automated end-to-end optimizing compiler](https://example.org/tvm)
            """)[0];

        Assert.Equal("Ray: A distributed framework for emerging AI applications", entry.Title);
        Assert.Equal(
            [new("paper", "https://example.org/ray"), new("Code", "https://example.org/code"), new("Homepage", "https://example.org/home")],
            entry.Links);
    }

    [Fact]
    public void A_group_is_a_topic_and_a_resource_is_nothing()
    {
        var reading = ListText.Read("""
            # Index

            ### Training

            * [Somebody's overview of training](https://example.org/overview)
            * [CS34702 @ UChi: Machine Learning for Systems](https://example.edu/course/)
            * \[NSDI '23] Bamboo: Making Preemptible Instances Resilient ([pdf](https://example.org/bamboo.pdf))
            * \[OSDI '22] Alpa: Automating Inter- and Intra-Operator Parallelism ([pdf](https://example.org/alpa.pdf))
            * Parallelism Paradigms & Strategies ([Overview by Somebody](https://example.org/parallelism))
              * \[SOSP '19] PipeDream: Generalized Pipeline Parallelism ([pdf](https://example.org/pipedream.pdf))
              * \[SC '21] Efficient Large-Scale Language Model Training ([pdf](https://example.org/megatron.pdf))
            * \[MLSys '20] Resource Elasticity in Distributed Deep Learning ([pdf](https://example.org/elasticity.pdf))
            """);

        Assert.Equal(
            [
                ("Bamboo: Making Preemptible Instances Resilient", "Training"),
                ("Alpa: Automating Inter- and Intra-Operator Parallelism", "Training"),
                ("PipeDream: Generalized Pipeline Parallelism", "Training / Parallelism Paradigms & Strategies"),
                ("Efficient Large-Scale Language Model Training", "Training / Parallelism Paradigms & Strategies"),
                ("Resource Elasticity in Distributed Deep Learning", "Training"),
            ],
            reading.Facts.Entries.AsEnumerable().Select(entry => (entry.Title, string.Join(" / ", entry.Topics))));
        Assert.Equal(["Training", "Parallelism Paradigms & Strategies"], reading.Topics.Select(topic => topic.Heading));
        Assert.All(reading.Entries, entry => Assert.EndsWith(".pdf", Assert.Single(entry.Facts.Links).Url, StringComparison.Ordinal));
    }

    [Fact]
    public void Nested_bullets_are_remarks_where_they_have_no_tag_of_their_own()
    {
        var entries = ListText.Entries("""
            # Systems

            * \[**Muri** | PKU | SIGCOMM 2022] [Multi-resource interleaving for deep learning training](https://example.org/muri)
              * Jobs that wait for different resources take turns.
              * Built on PyTorch, see also *OSDI 2020* work by others.
            * \[**Optimus** | HKU | EuroSys 2018] [Optimus: An efficient dynamic resource scheduler](https://example.org/optimus)
            """);

        Assert.Equal(["Muri", "Optimus"], entries.Select(entry => entry.Name));
        Assert.Equal(
            ["Jobs that wait for different resources take turns.", "Built on PyTorch, see also OSDI 2020 work by others."],
            entries[0].Remarks);
    }

    [Theory]
    [InlineData("Deep Learning Workload Scheduling in GPU Datacenters")]
    [InlineData("Rust vs. C++ in Data Loaders, Measured")]
    public void An_entry_may_lack_its_bullet(string title)
    {
        var entries = ListText.Entries($"""
            # Systems

            ### Trace Analysis

            * \[HKUST & Alibaba PAI | NSDI 2022 | GPU sharing] [MLaaS in the Wild: Workload analysis](https://example.org/mlaas)
            * \[Microsoft **Philly** | ATC 2019 | DL training] [Analysis of large-scale GPU clusters](https://example.org/philly)

            ### Survey

            \[NTU & PKU | arXiv 2205.11913] [{title}](https://arxiv.org/abs/2205.11913)
            """);

        Assert.Equal(
            [
                ("MLaaS in the Wild: Workload analysis", "NSDI", 2022, "Trace Analysis"),
                ("Analysis of large-scale GPU clusters", "ATC", 2019, "Trace Analysis"),
                (title, "arXiv", 2022, "Survey"),
            ],
            entries.Select(entry => (entry.Title, entry.Venue, entry.Year, entry.Topics[0])));
    }

    [Theory]
    [InlineData("- [ICLR'20][Nimble Attention for Long Documents](https://example.org/nimble)", "Nimble Attention for Long Documents", "https://example.org/nimble")]
    [InlineData("- [ICLR'20] Nimble Attention for Long Documents. [Link]([https://example.org/nimble](https://example.org/nimble))", "Nimble Attention for Long Documents", "[https://example.org/nimble](https://example.org/nimble)")]
    [InlineData("- [ICLR'20] [Nimble Attention for Long Documents](<https://example.org/a nimble one>)", "Nimble Attention for Long Documents", "https://example.org/a nimble one")]
    [InlineData("- [ICLR'20] [Nimble Attention for Long Documents](https://example.org/a_\\(nimble\\)_one)", "Nimble Attention for Long Documents", "https://example.org/a_(nimble)_one")]
    public void Legal_links_of_odd_shape_are_links(string item, string title, string url)
    {
        var entry = ListText.Entries($"""
            # Papers

            {item}
            - [ICML'21] [Learned Index Structures for Everybody](https://example.org/index)
            """)[0];

        Assert.Equal((title, "ICLR", 2020), (entry.Title, entry.Venue, entry.Year));
        Assert.Equal(url, Assert.Single(entry.Links).Url);
    }

    [Theory]
    [InlineData("[OSDI '20]", "OSDI", 2020, false)]
    [InlineData("[OSDI’20]", "OSDI", 2020, false)]
    [InlineData("[OSDI'20]", "OSDI", 2020, false)]
    [InlineData("[OSDI 2020]", "OSDI", 2020, false)]
    [InlineData("[SC '21']", "SC", 2021, true)]
    [InlineData("[OSDI' 20]", "OSDI", 2020, true)]
    [InlineData("[OSDI 20']", "OSDI", 2020, true)]
    public void An_apostrophe_on_the_wrong_side_of_the_year_is_seen_and_repaired(string tag, string venue, int year, bool isMisplaced)
    {
        var reading = ListText.Read($"""
            # Papers

            - [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning
            - {tag} KungFu: Making Training in Distributed Machine Learning Adaptive
            - [ATC '21] Zico: Efficient GPU Memory Sharing for Concurrent DNN Training
            """);

        Assert.Equal(3, reading.Entries.Count);
        var entry = reading.Entries[1];
        Assert.Equal((venue, year, isMisplaced), (entry.Facts.Venue, entry.Facts.Year, entry.HasMisplacedApostrophe));
        Assert.Equal(tag, reading.TextAt(entry.TagSpan!.Value));
        Assert.False(reading.Entries[0].HasMisplacedApostrophe || reading.Entries[2].HasMisplacedApostrophe);
    }

    [Theory]
    [InlineData("arXiv 2210.14826", "arXiv", 2022, "2210.14826")]
    [InlineData("arXiv:1408.5093", "arXiv", 2014, "1408.5093")]
    [InlineData("arXiv 2022", "arXiv", 2022, null)]
    [InlineData("OSDI 2022", "OSDI", 2022, null)]
    public void An_arXiv_id_may_stand_where_venues_do(string tag, string venue, int year, string? id)
    {
        var entry = ListText.Entries($"""
            # Systems

            * \[**tf.data service** | {tag} | ETH & Google] [A case for disaggregation of ML data processing](https://arxiv.org/abs/2210.14826)
            * \[**OneFlow** | arXiv 2110.15032] [OneFlow: Redesign the distributed deep learning framework](https://arxiv.org/abs/2110.15032)
            * \[**MLIR** | Google | CGO 2021] [MLIR: Scaling compiler infrastructure](https://example.org/mlir)
            """)[0];

        Assert.Equal((venue, year, id), (entry.Venue, entry.Year, entry.Arxiv));
        Assert.Equal(["ETH", "Google"], entry.Organizations);
    }

    [Theory]
    [InlineData("[NIPS '17 MLSys workshop]", "NIPS", 2017, "MLSys workshop")]
    [InlineData("[SIGCOMM '21 OptSys workshop]", "SIGCOMM", 2021, "OptSys workshop")]
    [InlineData("[ICML '18 workshop]", "ICML", 2018, "workshop")]
    [InlineData("[ICML '18]", "ICML", 2018, null)]
    public void A_track_may_stand_in_the_tag(string tag, string venue, int year, string? track)
    {
        var entry = ListText.Entries($"""
            # Papers

            * {tag} Tune: A research platform for distributed model selection
            * [OSDI '18] TVM: An Automated End-to-End Optimizing Compiler
            """)[0];

        Assert.Equal((venue, year, track), (entry.Venue, entry.Year, entry.Track));
    }

    [Theory]
    [InlineData(@"\[**Gavel** | MSR & Stanford | OSDI 2020]", "Gavel", "MSR,Stanford", "", null)]
    [InlineData(@"\[SenseTime **Helios** | NTU & SenseTime | OSDI 2020]", "Helios", "NTU,SenseTime", "", null)]
    [InlineData(@"\[Meta's data storage and ingestion (**DSI**) pipeline | OSDI 2020 | Industry Track]", "DSI", "", "", "Industry Track")]
    [InlineData(@"\[Microsoft **Philly** | OSDI 2020 | DL training]", "Philly", "", "DL training", null)]
    [InlineData(@"\[HKUST & Alibaba PAI | OSDI 2020 | GPU sharing]", null, "HKUST,Alibaba PAI", "GPU sharing", null)]
    [InlineData(@"\[**MAPA** | Topology-aware scheduling | OSDI 2020]", "MAPA", "", "Topology-aware scheduling", null)]
    public void A_tag_may_hold_name_organizations_track_and_more(string tag, string? name, string organizations, string tags, string? track)
    {
        var entry = ListText.Entries($"""
            # Systems

            * {tag} [Heterogeneity-aware policies for deep learning workloads](https://example.org/gavel)
            * \[**Themis** | UW-Madison & MSR | NSDI 2020] [Themis: Fair and efficient GPU cluster scheduling](https://example.org/themis)
            * \[**MLIR** | Google | CGO 2021] [MLIR: Scaling compiler infrastructure](https://example.org/mlir)
            """)[0];

        Assert.Equal((name, "OSDI", 2020, track), (entry.Name, entry.Venue, entry.Year, entry.Track));
        Assert.Equal((organizations, tags), (string.Join(',', entry.Organizations), string.Join(',', entry.Tags)));
    }

    [Fact]
    public void Titles_alone_are_entries_where_a_list_prints_nothing_else()
    {
        var entries = ListText.Entries("""
            # papers

            Picked from large conferences.

            ## Training
            - **Ray**: A Distributed Framework for Emerging AI Applications
            - Oobleck: Resilient Distributed Training of Large Models Using Pipeline Templates
            ## Serving
            - Efficient Memory Management for Large Language Model Serving with PagedAttention (**vLLM**)
            - Paella: Low-latency Model Serving with Software-defined GPU Scheduling
            - Optimizing Dynamic Neural Networks with Brainstorm
            """);

        Assert.Equal(
            [
                ("Ray: A Distributed Framework for Emerging AI Applications", "Ray", NameOrigin.Alias),
                ("Oobleck: Resilient Distributed Training of Large Models Using Pipeline Templates", "Oobleck", NameOrigin.Prefix),
                ("Efficient Memory Management for Large Language Model Serving with PagedAttention", "vLLM", NameOrigin.Alias),
                ("Paella: Low-latency Model Serving with Software-defined GPU Scheduling", "Paella", NameOrigin.Prefix),
                ("Optimizing Dynamic Neural Networks with Brainstorm", null, NameOrigin.None),
            ],
            entries.Select(entry => (entry.Title, entry.Name, entry.NameOrigin)));
        Assert.All(entries, entry => Assert.Null(entry.Venue));
        Assert.Equal(["Training", "Training", "Serving", "Serving", "Serving"], entries.Select(entry => Assert.Single(entry.Topics)));
    }

    [Theory]
    [InlineData("PyTorch: An Imperative Style, High-Performance Deep Learning Library")]
    [InlineData("**PyTorch**: An Imperative Style, High-Performance Deep Learning Library")]
    [InlineData("Congestion-Control Throwdown")]
    [InlineData("Serverless Data Science - Are We There Yet? A Case Study of Model Serving")]
    [InlineData("Mixed precision training")]
    public void Titles_alone_may_look_like_people_or_sentences(string title)
    {
        var entries = ListText.Entries($"""
            # papers

            - Oobleck: Resilient Distributed Training of Large Models Using Pipeline Templates
            - {title}
            - Paella: Low-latency Model Serving with Software-defined GPU Scheduling
            - Optimizing Dynamic Neural Networks with Brainstorm
            """);

        Assert.Equal(4, entries.Count);
        Assert.Equal(title.Replace("*", "", StringComparison.Ordinal), entries[1].Title);
    }

    [Theory]
    [InlineData("\"It Works on My GPU\": Reproducibility at Warehouse Scale")]
    [InlineData("“It Works on My GPU”: Reproducibility at Warehouse Scale")]
    [InlineData("Rethinking the 'Last Mile' of Model Delivery")]
    [InlineData("What Do We Mean by \"Fast\"")]
    public void Quotation_marks_inside_a_title_stay(string title)
    {
        var entries = ListText.Entries($"""
            # Papers

            - [OSDI '20] {title}
            - [NSDI '19] Tiresias: A GPU Cluster Manager for Distributed Deep Learning
            """);

        Assert.Equal(title, entries[0].Title);
    }

    [Theory]
    [InlineData("Unity: Joint Optimization of Transformations", "Unity")]
    [InlineData("PCC Vivace: Online-Learning Congestion Control", "PCC Vivace")]
    [InlineData("vDNN: Virtualized Deep Neural Networks", "vDNN")]
    [InlineData("μLayer: Low Latency On-Device Inference", "μLayer")]
    [InlineData("Serving DNNs like Clockwork: Performance Predictability", null)]
    [InlineData("Learning in situ: a randomized experiment in video streaming", null)]
    [InlineData("Is Network the Bottleneck of Distributed Training?", null)]
    public void The_words_before_the_colon_are_a_name_when_they_look_like_one(string title, string? name)
    {
        var entry = ListText.Entries($"# Papers\n\n- [OSDI '20] {title}\n- [NSDI '19] Tiresias: A GPU Cluster Manager\n")[0];

        Assert.Equal((title, name), (entry.Title, entry.Name));
    }

    [Fact]
    public void Headings_of_a_venue_or_a_year_give_it_to_what_stands_under_them()
    {
        var reading = ListText.Read("""
            # Papers

            ## OSDI 2020

            - [Gavel: Heterogeneity-Aware Cluster Scheduling](https://example.org/gavel.pdf)
            - [AntMan: Dynamic Scaling on GPU Clusters](https://example.org/antman.pdf)

            ## 2019

            ### NSDI

            - [Tiresias: A GPU Cluster Manager for Deep Learning](https://example.org/tiresias.pdf)

            ### Scheduling

            - [SOSP] [PipeDream: Generalized Pipeline Parallelism](https://example.org/pipedream.pdf)
            """);

        Assert.Equal(
            [
                ("Gavel", "OSDI", 2020, ""),
                ("AntMan", "OSDI", 2020, ""),
                ("Tiresias", "NSDI", 2019, ""),
                ("PipeDream", "SOSP", 2019, "Scheduling"),
            ],
            reading.Facts.Entries.AsEnumerable().Select(entry => (entry.Name, entry.Venue, entry.Year, string.Join('/', entry.Topics))));
        Assert.Equal([true, true, true, false], reading.Entries.Select(entry => entry.IsVenueInherited));
    }

    [Fact]
    public void What_a_labelled_remark_mentions_is_no_venue_of_the_paper()
    {
        var entries = ListText.Entries("""
            # Papers

            [Salvaging Federated Learning by Local Adaptation. ICML 2020](https://arxiv.org/pdf/2002.04758.pdf) \
            Highlights: an experimental paper

            [Federated Mutual Learning. 2020](https://arxiv.org/pdf/2006.16765.pdf)
            Highlights: much like Deep Mutual Learning. CVPR 2018

            [Analyzing Federated Learning through an Adversarial Lens. ICML 2019](https://arxiv.org/pdf/1811.12470.pdf) \
            Highlights: client attack
            """);

        Assert.Equal([("ICML", 2020), (null, 2020), ("ICML", 2019)], entries.Select(entry => (entry.Venue, entry.Year!.Value)));
        Assert.Equal("much like Deep Mutual Learning. CVPR 2018", Assert.Single(entries[1].Remarks.ToArray()));
    }

    [Fact]
    public void A_bold_line_above_a_list_is_a_heading()
    {
        var entries = ListText.Entries("""
            # Papers

            ## Training

            **2023**

            - [Oobleck: Resilient Distributed Training of Large Models](https://example.org/oobleck.pdf). SOSP
            - [Bamboo: Making Preemptible Instances Resilient](https://example.org/bamboo.pdf). NSDI

            **Compilers**

            - [TVM: An Automated End-to-End Optimizing Compiler](https://example.org/tvm.pdf). OSDI 2018
            """);

        Assert.Equal(
            [("Oobleck", "SOSP", 2023, "Training"), ("Bamboo", "NSDI", 2023, "Training"), ("TVM", "OSDI", 2018, "Training/Compilers")],
            entries.Select(entry => (entry.Name, entry.Venue, entry.Year, string.Join('/', entry.Topics))));
    }

    [Fact]
    public void A_fold_s_summary_is_a_heading()
    {
        var entries = ListText.Entries("""
            # Papers

            ## Serving

            <details><summary>OSDI 2022</summary>

            - [Orca: A Distributed Serving System for Generative Models](https://example.org/orca.pdf)

            </details>

            <details>
            <summary><b>Caching</b></summary>

            - [UGACHE: A Unified GPU Cache for Embedding-based Deep Learning](https://example.org/ugache.pdf) (SOSP 2023)

            </details>

            - [Clipper: A Low-Latency Online Prediction Serving System](https://example.org/clipper.pdf) (NSDI 2017)
            """);

        Assert.Equal(
            [("Orca", "OSDI", 2022, "Serving"), ("UGACHE", "SOSP", 2023, "Serving/Caching"), ("Clipper", "NSDI", 2017, "Serving")],
            entries.Select(entry => (entry.Name, entry.Venue, entry.Year, string.Join('/', entry.Topics))));
    }

    [Fact]
    public void Jekyll_s_front_matter_is_no_heading()
    {
        var reading = ListText.Read("""
            ---
            layout: post
            title: Papers
            tags:
                - nlp
            ---

            ## Serving

            - [SOSP '23] Paella: Low-latency Model Serving
            - [OSDI '22] Orca: A Distributed Serving System

            ## Training

            - [SOSP '19] PipeDream: Generalized Pipeline Parallelism
            """);

        Assert.Equal(["Serving", "Training"], reading.Topics.Select(topic => topic.Heading));
        Assert.Equal(3, reading.Entries.Count);
    }

    [Fact]
    public void A_list_in_which_nothing_is_a_paper_has_no_entries_and_no_failure()
    {
        var reading = ListText.Read("""
            # How to help

            Thank you. Please read this first.

            - Fork the repository
            - Open a pull request
            - Wait
            """);

        Assert.Empty(reading.Entries);
        Assert.Null(reading.Failure);
    }

    [Fact]
    public void What_lies_in_a_code_fence_is_an_example()
    {
        var reading = ListText.Read("""
            # How to help

            ```markdown
            - [OSDI '20] Gavel: Heterogeneity-Aware Cluster Scheduling
            ```
            """);

        Assert.Empty(reading.Entries);
    }
}
