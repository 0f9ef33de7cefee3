"""What pages of other languages than English put around an article: whole lines, by why they go."""

#: Regular expressions of whole lines; a `/` parts words of which the whole line consists.
FURNITURE = {
    "page furniture": """
        teilen/drucken/merken/kommentieren/kommentare/startseite/menü/suche/anmelden/abonnieren/zur startseite/quelle
        artikel teilen/artikel merken/vorlesen/mehr anzeigen/nach oben/zum inhalt springen/folgen/kopieren
        weiterempfehlen
        partager/imprimer/enregistrer/commenter/commentaires/accueil/s’abonner/s'abonner/se connecter/recherche/suivre
        partager l’article/partager cet article/écouter/voir plus/haut de page/aller au contenu/copier le lien
        à la une
        compartir/imprimir/guardar/comentar/comentarios/inicio/portada/suscríbete/suscribirse/iniciar sesión/buscar
        seguir
        escuchar/ver más/copiar enlace/copiar link/comparte/ir al contenido/volver arriba/fuente
        condividi/stampa/salva/commenta/commenti/accedi/abbonati/cerca/segui/ascolta/copia link/leggi dopo/fonte
        compartilhar/compartilhe/partilhar/ouvir/comentários/entrar/assine/salvar/copiar o link/voltar ao topo/siga
        delen/deel/deel dit artikel/printen/opslaan/reageer/reacties/inloggen/abonneren/zoeken/volgen/luister/bron
        udostępnij/drukuj/zapisz/komentarze/skomentuj/zaloguj się/szukaj/strona główna/obserwuj/posłuchaj
        kopiuj link/źródło
        поделиться/распечатать/сохранить/комментарии/комментировать/войти/подписаться/поиск/главная/наверх/слушать
        источник
        поділитися/роздрукувати/зберегти/коментарі/увійти/підписатися/пошук/головна/джерело
        paylaş/yazdır/kaydet/yorumlar/yorum yap/giriş yap/abone ol/ara/ana sayfa/takip et/dinle/kaynak
        dela/skriv ut/spara/kommentarer/logga in/prenumerera/sök/lyssna/del/skriv ud/gem/log ind/lagre/logg inn/jaa
        tulosta
        مشاركة/شارك/طباعة/حفظ/تعليقات/تسجيل الدخول/اشترك/بحث/الرئيسية/متابعة/استمع/نسخ الرابط/المصدر
        اشتراک‌گذاری/چاپ/نظرات/ورود/جستجو/خانه/منبع/שתפו/שתף/הדפסה/תגובות/התחברות/חיפוש/ראשי
        シェア/シェアする/共有/共有する/印刷/保存/コメント/ログイン/会員登録/検索/ホーム/フォロー/続きを読む
        トップ/記事を保存
        分享/打印/列印/保存/收藏/评论/評論/登录/登入/注册/订阅/搜索/首页/首頁/返回顶部/点赞/复制链接/来源/關注/关注
        공유/공유하기/인쇄/저장/댓글/로그인/구독/검색/홈/맨위로/글자크기/스크랩/기사공유/แชร์/พิมพ์/บันทึก
        ความคิดเห็น/เข้าสู่ระบบ/ค้นหา/หน้าแรก
        """,
    "advertisement": """
        anzeige/werbung/publicité/annonce/publicidad/anuncio/pubblicità/publicidade/advertentie/reklama/реклама/reklam
        annons/mainos/إعلان/اعلان/إعلانات/آگهی/פרסומת/広告/ＰＲ/广告/廣告/광고/โฆษณา/quảng cáo/iklan/διαφήμιση
        la suite après cette publicité/la suite après la publicité/sigue leyendo/continua después de la publicidad
        continua a leggere dopo la pubblicità/continua após a publicidade
        der artikel wird nach der anzeige fortgesetzt
        """,
}
#: What announces another article before a colon or above its title.
LABELS = """
    lesen sie auch/lesen sie mehr/lesen sie hier/mehr zum thema/zum thema/auch interessant
    das könnte sie (?:auch )?interessieren
    lesetipp/siehe auch/weiterlesen/mehr dazu/weitere artikel/meistgelesen/empfehlungen der redaktion
    lire aussi/à lire aussi/à lire également/lire également/lire la suite/voir aussi/à lire/sur le même sujet
    les plus lus
    lea también/lee también/leer más/te puede interesar/le puede interesar/también te puede interesar/vea también
    más información/noticias relacionadas/lo más leído/ver también/te recomendamos
    leggi anche/per approfondire/potrebbe interessarti(?: anche)?/i più letti/vedi anche/articoli correlati
    leia também/leia mais/veja também/saiba mais/mais lidas/relacionadas/veja mais
    lees ook/lees meer/meer over dit onderwerp/bekijk ook/meest gelezen/zie ook/gerelateerd
    czytaj także/czytaj też/czytaj również/czytaj więcej/zobacz też/zobacz także/przeczytaj także/polecamy
    najczęściej czytane
    читайте также/смотрите также/по теме/материалы по теме/читать далее/самое читаемое/ещё по теме
    читайте також/дивіться також/за темою/ayrıca okuyun/bunları da okuyun/ilgili haberler/i̇lgili haberler
    devamını oku
    läs också/läs mer/läs även/læs også/les også/lue myös/lue lisää/citește și/czytaj dalej/čtěte také/διαβάστε επίσης
    اقرأ أيضا/اقرأ أيضاً/اقرأ أيضًا/إقرأ أيضا/اقرأ المزيد/المزيد/مواضيع ذات صلة/أخبار ذات صلة/شاهد أيضا
    بیشتر بخوانید/קראו גם
    関連記事/あわせて読みたい/おすすめ記事/関連ニュース/相关阅读/相关新闻/相关报道/延伸阅读/推荐阅读/相關新聞
    延伸閱讀/관련 기사/관련기사/많이 본 뉴스
    อ่านเพิ่มเติม/ข่าวที่เกี่ยวข้อง/xem thêm/baca juga
    """
#: Sentences that ask for a subscription or say what the page does, each with what may follow.
PROMPTS = """
    (?:lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|lästid|læsetid).{0,24}
    lecture \\d+ min.{0,8}|\\d+ min(?:uten)? (?:lesezeit|de lectura|de leitura|leestijd|читать|czytania)
    abonnieren sie .{0,140}|melden sie sich .{0,60}newsletter.{0,80}|hier anmelden.{0,60}
    wir verwenden cookies.{0,160}
    inscrivez-vous .{0,140}|abonnez-vous .{0,140}|recevez .{0,80}newsletter.{0,80}|nous utilisons des cookies.{0,160}
    suscríbete .{0,140}|suscríbase .{0,140}|regístrate .{0,120}|recibe .{0,80}(?:newsletter|boletín).{0,80}
    utilizamos cookies.{0,160}
    iscriviti .{0,140}|usiamo i cookie.{0,160}|assine .{0,80}newsletter.{0,80}|usamos cookies.{0,160}
    receba .{0,80}newsletter.{0,80}
    schrijf je in .{0,140}|meld je aan .{0,140}|wij gebruiken cookies.{0,160}|zapisz się .{0,140}|подпишитесь .{0,140}
    подписывайтесь .{0,140}|підписуйтесь .{0,140}|اشترك في .{0,140}|تابعنا على .{0,100}|متوفر على .{0,40}
    alle rechte vorbehalten.{0,60}|tous droits réservés.{0,60}|todos los derechos reservados.{0,60}
    tutti i diritti riservati.{0,60}
    todos os direitos reservados.{0,60}|alle rechten voorbehouden.{0,60}|wszelkie prawa zastrzeżone.{0,60}
    все права защищены.{0,60}
    جميع الحقوق محفوظة.{0,60}|無断転載.{0,40}|版权所有.{0,60}|.{0,40}무단 ?전재.{0,60}
    """


def lines(table: str) -> str:
    """All words of a table as the alternatives of one regular expression."""
    return "|".join(each.strip() for row in table.strip().split("\n") for each in row.strip().split("/"))
