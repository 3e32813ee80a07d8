package rules;

public enum TalkState {
    DRAFT,
    PUBLISHED
}
