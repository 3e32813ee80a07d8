package dev.whimbrel.cli;

import picocli.AutoComplete;

/** The script that completes command lines in bash and zsh. */
final class CompletionScript {

    /**
     * Bash takes a colon for the end of a word, and the names of commands have some: here the words are read from the line
     * anew, and what bash has of a word already is cut off the proposals. Zsh does not need it.
     */
    private static final String COLONS = """

            if [ -n "$BASH_VERSION" ]; then
              function _whimbrel_words() {
                local line="${COMP_LINE:0:COMP_POINT}" current prefix i
                local -a COMP_WORDS
                read -ra COMP_WORDS <<< "$line"
                if [[ $line == *[[:space:]] ]]; then
                  COMP_WORDS+=("")
                fi
                local COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
                current="${COMP_WORDS[COMP_CWORD]}"
                _complete_whimbrel
                if [[ $current == *:* && $COMP_WORDBREAKS == *:* ]]; then
                  prefix="${current%"${current##*:}"}"
                  for i in "${!COMPREPLY[@]}"; do
                    COMPREPLY[i]="${COMPREPLY[i]#"$prefix"}"
                  done
                fi
              }
              complete -F _whimbrel_words -o default whimbrel
            fi
            """;

    private CompletionScript() {}

    /** The script, to be sourced by either shell. */
    static String text() {
        return AutoComplete.bash("whimbrel", CommandTree.all()) + COLONS;
    }
}
