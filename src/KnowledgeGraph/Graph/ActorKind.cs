namespace KnowledgeGraph;

/// <summary>What sort of actor a name stands for.</summary>
public enum ActorKind
{
    /// <summary>A country and its government acting abroad.</summary>
    State,

    /// <summary>A government acting at home, or of a territory that is no state.</summary>
    Government,

    /// <summary>Armies, police and services.</summary>
    Army,

    /// <summary>Militias, rebels and other armed groups outside an army.</summary>
    ArmedGroup,

    /// <summary>Political parties and movements.</summary>
    Party,

    /// <summary>Alliances of states or groups.</summary>
    Coalition,

    /// <summary>A person who acts politically.</summary>
    Person,

    /// <summary>International bodies, agencies and companies.</summary>
    Organisation,

    /// <summary>An ethnic, religious or other community acting or acted upon as such.</summary>
    Community,

    /// <summary>Cities, provinces and regions.</summary>
    Place,

    /// <summary>Bases, dams, oil fields, airports and the like.</summary>
    Asset,
}
