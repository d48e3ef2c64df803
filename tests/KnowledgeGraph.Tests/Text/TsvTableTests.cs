namespace KnowledgeGraph.Tests;

public class TsvTableTests
{
    [Fact]
    public void Read_Table_GivesCellsAndLists()
    {
        TsvTable table = TsvTable.Read("t.tsv", new StringReader("# note\nname\taliases\nA\tB; C;\n\nD\n"));
        Assert.Equal(["A", "D"], table.Rows.Select(row => row["name"]));
        Assert.Equal(["B", "C"], table.Rows[0].List("aliases"));
        Assert.Equal("", table.Rows[1]["aliases"]);
        Assert.Equal(5, table.Rows[1].Line);
    }

    [Fact]
    public void Read_TooManyCells_NamesFileAndLine()
    {
        DataFileException e = Assert.Throws<DataFileException>(() => TsvTable.Read("t.tsv", new StringReader("a\tb\n1\t2\t3\n")));
        Assert.Equal(("t.tsv", 2), (e.File, e.Line));
        Assert.Contains("3 cells", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoHeader_SaysSo() => Assert.Contains("header", Assert.Throws<DataFileException>(() => TsvTable.Read("t.tsv", new StringReader("# only\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Cell_UnknownColumn_NamesThoseThereAre() =>
        Assert.Contains("a, b", Assert.Throws<DataFileException>(() => TsvTable.Read("t.tsv", new StringReader("a\tb\n1\n")).Rows[0]["c"]).Message, StringComparison.Ordinal);
}
