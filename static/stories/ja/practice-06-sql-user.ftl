title = 演習: データベースが求めるのは自分のユーザー
about = SQL サーバーに対する Azure ロールを持つ Web アプリが、データベースにログインできません。そこで誰が決めているのかを突き止め、読み取りだけを許可しましょう。

beat-0 =
    .title = サーバーに対するロール
    .say = `contoso-orders-web` の ID は、サーバーに対する `SQL DB Contributor` を持っています。コードは、テーブルのクエリを実行するために、そのトークンでデータベース `orders` にログインします。
    .notes = トークンに問題はありません。データベースが、その名前の者を知らないのです。SQL のデータを開く Azure ロールはなく、`Owner` も例外ではありません。データベースには独自のユーザーとロールがあります。[Azure SQL での Microsoft Entra 認証](https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-configure)
    .question = アプリがログインして、テーブルのクエリを実行します。どうなりますか?

beat-1 =
    .title = クエリを実行できるようにする
    .say = アプリが `orders` のテーブルを読み取れるようにします。挿入は行わず、データベース `people` は開けず、データベースの管理もしません。設定にパスワードは入れません。
    .notes = 模範解答: データベース `orders` に、アプリの ID のためのユーザー (`CREATE USER … FROM EXTERNAL PROVIDER`) を `db_datareader` とともに作り、その後 `SQL DB Contributor` を削除します。よくある誤答: サーバーに対する `Owner` や `Contributor` (やはりログインできず、データベースを管理できてしまいます)、`db_owner` (書き込めます)、パスワードを含む接続文字列、違うデータベースに作ったユーザー。[Azure SQL での Microsoft Entra 認証](https://learn.microsoft.com/azure/azure-sql/database/authentication-aad-configure)
    .goal-1 = contoso-orders-web が注文を読み取れる
    .goal-2 = contoso-orders-web が行を挿入できない
    .goal-3 = contoso-orders-web がデータベース people を読み取れない
    .goal-4 = contoso-orders-web がデータベースを管理できない
    .goal-5 = contoso-orders-web がサーバーに対するロールを割り当てられない
