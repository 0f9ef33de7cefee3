import pytest

from briefings.draft.crumbs import why_dropped

CRUMBS = """Source
Via
Share
Print
SHARE THIS ARTICLE
Share this:
Facebook Twitter Email
Advertisement
SKIP ADVERTISEMENT
Story continues below advertisement
Read more: Pentagon weighs options
READ ALSO: What is NATO?
Related
Related articles:
Sign up for our daily briefing.
Subscribe to our newsletter
Get the latest news in your inbox.
3 hours ago
VIDEO 2:14
Follow us on Twitter @news
© 2021 Example News. All rights reserved.
5 min read
12 comments
The post Rivers rise appeared first on The River Post.
Leave a comment
***"""

TEXT = """Sign-ups rose 4%.
Source: Ministry of Health
Getty Images announced a merger.
Share prices fell on Monday.
Print runs were cut by half.
Advertisements for tobacco were banned.
Related parties must report by Friday.
Read more books, said the minister.
Subscribers left in droves.
Watchdogs warned of it.
Topics included trade and defence.
Video of the attack was shown on television.
Home to two million people, the city was quiet.
The top of the hill was closed.
The post office appeared on no map."""


@pytest.mark.parametrize("line", CRUMBS.split("\n"))
def test_what_the_page_left_in_the_text_goes(line: str) -> None:
    assert why_dropped(line)


@pytest.mark.parametrize("line", TEXT.split("\n"))
def test_what_only_begins_like_it_stays(line: str) -> None:
    assert why_dropped(line) == ""
