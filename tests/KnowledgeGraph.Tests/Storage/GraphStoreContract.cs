using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Cli;

namespace KnowledgeGraph.Tests;

/// <summary>What every store must do. Inherited once a store.</summary>
public abstract class GraphStoreContract : IDisposable
{
    private static readonly DocumentReading One = Given.Reading("one.txt",
        new Statement("Alpha", RelationType.Supports, "Beta"), new Statement("Beta", RelationType.Fights, "Gamma", Modality.Claimed, "Delta", "2014-05", 0.25));

    private static readonly DocumentReading OneCorrected = Given.Reading("one.txt", new Statement("Alpha", RelationType.Controls, "Epsilon", More: " after the correction of the article"));
    private static readonly DocumentReading Two = Given.Reading("two.txt", new Statement("Alpha", RelationType.Supports, "Beta", Date: null, More: " in another story with other words"));

    private IGraphStore? _store;

    protected IGraphStore Store => _store ??= Open();

    /// <summary>How many random orders of documents are tried.</summary>
    protected virtual int Orders => 25;

    /// <summary>A fresh, empty store; the one before is closed and may be emptied.</summary>
    protected abstract IGraphStore Open();

    public void Dispose()
    {
        _store?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Put_Reading_ComesBackAsItWas()
    {
        Assert.Equal(PutOutcome.Added, Store.Put(One));
        Assert.Equal(One.Evidence, Store.ReadEvidence(GraphFilter.None));
        DocumentInfo info = Assert.Single(Store.ReadDocuments());
        Assert.Equal(One.Document.Info with { Signature = [] }, info with { Signature = [] });
        Assert.Equal(One.Document.Info.Signature.AsEnumerable(), info.Signature);
        Assert.Equal(One.Document.Text, Assert.Single(Store.Read(["none.txt", "one.txt"])).Document.Text);
        Assert.Equal(["alpha", "beta", "delta", "gamma"], Store.ReadActors().Select(actor => actor.Key));
        Assert.Equal(["Alpha", "Beta", "Delta", "Gamma"], Store.Snapshot(GraphFilter.None).Nodes.Select(node => node.Actor.Name));
    }

    [Fact]
    public void Put_SameVersion_ChangesNothing()
    {
        Store.Put(One);
        string before = Export(Store);
        Assert.Equal(PutOutcome.Unchanged, Store.Put(One));
        Assert.Equal(before, Export(Store));
        Assert.Equal(PutOutcome.Replaced, Store.Put(One, force: true));
        Assert.Equal(before, Export(Store));
    }

    [Fact]
    public void Put_NewVersion_TakesThePlaceOfTheOld()
    {
        Store.Put(One);
        Assert.Equal(PutOutcome.Replaced, Store.Put(OneCorrected));
        Assert.Equal(OneCorrected.Evidence, Store.ReadEvidence(GraphFilter.None));
        Assert.Equal(["Alpha", "Epsilon"], Store.Snapshot(GraphFilter.None).Nodes.Select(node => node.Actor.Name));
    }

    [Fact]
    public void Remove_Document_TakesOnlyWhatItAloneSaid()
    {
        Store.Put(Two);
        string before = Export(Store);
        Store.Put(One);
        Assert.True(Store.Remove("one.txt"));
        Assert.Equal(before, Export(Store));
        Assert.False(Store.Remove("one.txt"));
        Assert.Empty(Store.Read(["one.txt"]));
    }

    [Fact]
    public void Read_Documents_ComeInTheOrderAskedForAndAsTheyWerePut()
    {
        Assert.Equal([PutOutcome.Added, PutOutcome.Added], Store.Put([One, Two]));
        Assert.Equal([PutOutcome.Replaced, PutOutcome.Unchanged], Store.Put([OneCorrected, Two]));
        DocumentReading[] read = [.. Store.Read(["two.txt", "one.txt"])];
        Assert.Equal(["two.txt", "one.txt"], read.Select(reading => reading.Document.Info.Source));
        Assert.Equal(Two.Evidence, read[0].Evidence);
        Assert.Equal(OneCorrected.Evidence, read[1].Evidence);
        Assert.Equal(OneCorrected.Actors, read[1].Actors);
        Assert.Empty(read[1].Refusals);
    }

    [Fact]
    public void Judge_PartOfAnActor_IsAnActorOfItsOwn()
    {
        Store.Put(One);
        Store.Judge(new Judgement(Verdict.Different, "beta", Judgement.PartOf("beta", "Beta")));
        Assert.Equal("Beta", Store.Snapshot(GraphFilter.None).Find("beta~beta")?.Actor.Name);
    }

    [Fact]
    public void ReadEvidence_Words_FindsOtherForms()
    {
        Store.Put(One);
        Assert.Equal(2, Store.ReadEvidence(GraphFilter.None, "beta").Count());
        Assert.Equal("Gamma", Assert.Single(Store.ReadEvidence(GraphFilter.None, "fighting GAMMA")).Target.Words);
        Assert.Empty(Store.ReadEvidence(GraphFilter.None, "omega"));
        Assert.Empty(Store.ReadEvidence(GraphFilter.None, "\" OR * ( NEAR"));
        Store.Remove("one.txt");
        Assert.Empty(Store.ReadEvidence(GraphFilter.None, "beta"));
    }

    [Fact]
    public void ReadEvidence_Filter_IsKept()
    {
        Store.Put(One);
        Assert.Equal(Modality.Claimed, Assert.Single(Store.ReadEvidence(new GraphFilter { Modalities = [Modality.Claimed] })).Modality);
        Assert.Single(Store.ReadEvidence(new GraphFilter { MinConfidence = 0.4 }));
        Assert.Single(Store.ReadEvidence(new GraphFilter { Types = [RelationType.Supports] }));
        Assert.Single(Store.ReadEvidence(new GraphFilter { Until = PartialDate.Of(2014, 5) }));
    }

    [Fact]
    public void Judge_AndUndo_GiveBackTheGraphAsItWas()
    {
        Store.Put(One);
        Store.Put(Two);
        string before = Export(Store);
        Judgement judgement = new(Verdict.Same, "beta", "gamma");
        Store.Judge(judgement);
        Assert.NotEqual(before, Export(Store));
        Assert.Null(Store.Snapshot(GraphFilter.None).Find("gamma"));
        Assert.False(Store.Undo(judgement with { Verdict = Verdict.Different }));
        Assert.True(Store.Undo(judgement));
        Assert.False(Store.Undo(judgement));
        Assert.Equal(before, Export(Store));
    }

    [Fact]
    public void Judge_SamePairAgain_TakesThePlaceOfTheEarlier()
    {
        Store.Judge(new Judgement(Verdict.Same, "a", "b"));
        Store.Judge(new Judgement(Verdict.Different, "b", "a"));
        Assert.Equal([new Judgement(Verdict.Different, "b", "a")], Store.ReadJudgements());
    }

    [Fact]
    public void Judge_Contradiction_IsRefusedAndNothingChanges()
    {
        Store.Judge(new Judgement(Verdict.Same, "a", "b"));
        Store.Judge(new Judgement(Verdict.Same, "b", "c"));
        Assert.Throws<InvalidOperationException>(() => Store.Judge(new Judgement(Verdict.Different, "a", "c")));
        Assert.Equal(2, Store.ReadJudgements().Count);
    }

    [Fact]
    public void Load_AnyOrderBatchesAndDeletions_GivesTheSameBytes()
    {
        Open().Dispose(); // Skips where there is no server.
        // Documents 0..7 in two versions each; a plan is a row of steps, and in the end each document stands as a final list says.
        DocumentReading Version(int document, int version) => Given.Reading($"d{document}", new Statement($"A{document % 3}", (RelationType)((document + version) % 4), $"B{document % 4}", (Modality)(document % 4), Date: $"20{10 + document}", More: $" in version {version} of story {document}"));
        Gen<int[]> final = Gen.ArrayOf(Gen.Choose(0, 2), 8); // 0: not there, 1 or 2: the version
        Gen<(int Document, int Version)[]> steps = Gen.ArrayOf(Gen.Choose(0, 7).SelectMany(document => Gen.Choose(0, 2).Select(version => (document, version))));
        Prop.ForAll(Arb.From(final), Arb.From(steps), Arb.From(Gen.Choose(0, int.MaxValue)), (wanted, noise, seed) =>
        {
            string plain = ExportOf(store =>
            {
                for (int document = 0; document < 8; document++)
                {
                    if (wanted[document] > 0)
                        store.Put(Version(document, wanted[document]));
                }
            });
            string wild = ExportOf(store =>
            {
                foreach ((int document, int version) in noise)
                {
                    if (version == 0)
                        store.Remove($"d{document}");
                    else
                        store.Put(Version(document, version));
                }

                int[] order = [.. Enumerable.Range(0, 8)];
                new Random(seed).Shuffle(order);
                foreach (int document in order.Where(document => wanted[document] == 0))
                    store.Remove($"d{document}");
                store.Put([.. order.Where(document => wanted[document] > 0).Select(document => Version(document, wanted[document]))]);
            });
            return plain == wild;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Orders));
    }

    private string ExportOf(Action<IGraphStore> load)
    {
        using IGraphStore store = Open();
        load(store);
        return Export(store);
    }

    protected static string Export(IGraphStore store)
    {
        using StringWriter writer = new();
        ExportVerb.WriteLines(store, store.Snapshot(GraphFilter.None), writer);
        return writer.ToString();
    }
}
