-- up
CREATE OPERATOR public.||| (
    FUNCTION = public.f,
    LEFTARG = text,
    RIGHTARG = text,
    COMMUTATOR = OPERATOR(public.|||)
);
-- down
DROP OPERATOR public.|||(text,text);
