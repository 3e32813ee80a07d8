-- migrate:up

SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION public.touch_updated_at()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN NEW.updated_at := now(); RETURN NEW; END
$function$;
CREATE TRIGGER touch_updated_at BEFORE UPDATE ON public.comments FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();
CREATE TRIGGER touch_updated_at BEFORE UPDATE ON public.orders FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();
CREATE TRIGGER touch_updated_at BEFORE UPDATE ON public.posts FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();
CREATE TRIGGER touch_updated_at BEFORE UPDATE ON public.products FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();
CREATE TRIGGER touch_updated_at BEFORE UPDATE ON public.user_profiles FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();
CREATE TRIGGER touch_updated_at BEFORE UPDATE ON public.users FOR EACH ROW EXECUTE FUNCTION public.touch_updated_at();

-- migrate:down

DROP TRIGGER touch_updated_at ON public.comments;
DROP TRIGGER touch_updated_at ON public.orders;
DROP TRIGGER touch_updated_at ON public.posts;
DROP TRIGGER touch_updated_at ON public.products;
DROP TRIGGER touch_updated_at ON public.user_profiles;
DROP TRIGGER touch_updated_at ON public.users;
DROP FUNCTION public.touch_updated_at();
