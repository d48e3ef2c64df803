using KnowledgeGraph.Language;

namespace KnowledgeGraph.Tests;

public class ModelFileTests
{
    [Fact]
    public void Open_Missing_SaysSo() => Assert.Contains("is not there", Fails("/nowhere/reader.kgm"), StringComparison.Ordinal);

    [Fact]
    public void Open_Empty_IsNoModel() => Assert.Contains("is no model", Fails(Write([])), StringComparison.Ordinal);

    [Fact]
    public void Open_AnotherFile_IsNoModel() => Assert.Contains("is no model", Fails(Write(new byte[5_000])), StringComparison.Ordinal);

    [Fact]
    public void Open_Newer_NamesBothVersions() => Assert.Contains("version 2 of the model layout, and this program reads version 1; install a newer program", Fails(Changed(bytes => bytes[8] = 2)), StringComparison.Ordinal);

    [Fact]
    public void Open_FlippedBit_IsDamaged() => Assert.Contains("checksum differs", Fails(Changed(bytes => bytes[^1_000_000] ^= 1)), StringComparison.Ordinal);

    [Fact]
    public void Open_DamagedHeader_IsDamaged() => Assert.Contains("damaged header", Fails(Changed(bytes => bytes[50] = (byte)'}')), StringComparison.Ordinal);

    [Theory]
    [InlineData(100)]
    [InlineData(1_000_000)]
    public void Open_Truncated_SaysSo(int length) => Assert.Contains("is truncated", Fails(Write(File.ReadAllBytes(Models.ReaderPath)[..length])), StringComparison.Ordinal);

    [Fact]
    public unsafe void Tensor_UnknownOrOfAnotherShape_SaysWhatIsNeeded()
    {
        Assert.Contains("'nobody'", Assert.Throws<DataFileException>(() => { _ = Models.Reader.Tensor<float>("nobody", 3); }).Message, StringComparison.Ordinal);
        Assert.Contains("f32 9x384", Assert.Throws<DataFileException>(() => { _ = Models.Reader.Tensor<float>("word_shape", 3); }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_TheProgramsOwn_TellsOfItsTraining() => Assert.All(new[] { "layers", "corpus", "seed", "date", "scores" }, fact => Assert.True(Models.Reader.Facts.ContainsKey(fact), fact));

    private static string Fails(string path)
    {
        DataFileException e = Assert.Throws<DataFileException>(() => ModelFile.Open(path));
        Assert.Equal(path, e.File);
        return e.Message;
    }

    private static string Changed(Action<byte[]> change)
    {
        byte[] bytes = File.ReadAllBytes(Models.ReaderPath);
        change(bytes);
        return Write(bytes);
    }

    private static string Write(byte[] bytes)
    {
        string path = Path.Combine(Given.Folder(), "model.kgm");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
