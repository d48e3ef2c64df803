using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// neo4j [EVIDENCE [ACTORS [WRITERS]]]: a run of minutes against a server; everything else is BenchmarkDotNet's.
if (args is ["neo4j", ..])
{
    int Number(int position, int usual) => args.Length > position ? int.Parse(args[position]) : usual;
    KnowledgeGraph.Benchmarks.Neo4jFigures.Run(Number(1, 120_000), Number(2, 10_000), Number(3, 2));
    return;
}

// In this process: the generated projects of this version of BenchmarkDotNet do not know .NET 10.
IConfig config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(KnowledgeGraph.Benchmarks.GraphBenchmarks).Assembly).Run(args, config);
