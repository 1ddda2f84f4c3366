title = 予想: レポートを読み取れるのは誰か
about = 1 つの呼び出しについて、4 回予想します。強力なロール、読み取りのロール、隣にあるロール、2 つ合わせたロールで、それぞれ何が開くでしょうか。答えは毎回、モデルが示します。

beat-0 =
    .title = 所有者が BLOB を求める
    .say = `report-vm` の ID は、ストレージ アカウント全体の `Owner` です。これより多くのアクションを持つロールはありません。ここで、そのコードが `reports` の BLOB を 1 つ求めます。
    .notes = 「通る」に手を挙げる人がほとんどです。所有者は、コントロール プレーンのアクションをすべて持っていますが、データ アクションは 1 つも持っていません。BLOB の読み取りはデータ アクションです。所有者は、自分にデータのロールを与えたり、アカウント キーを取得したりできます。それに気付いた人がいるか、尋ねてみてください。[BLOB データのロール](https://learn.microsoft.com/azure/storage/blobs/assign-azure-role-data-access)
    .question = アカウントの `Owner` が BLOB を読み取ります。どうなりますか?

beat-1 =
    .title = 閲覧者がコンテナーを一覧表示する
    .say = `Owner` はなくなりました。ID が持っているのは、アカウントに対する `Reader` です。データ アクションを 1 つも含まないロールです。今度は、コードが同じエンドポイントにコンテナーの一覧を求めます。
    .notes = プレーンは混ざらない、と学んだばかりの人には落とし穴です。確かに混ざりません。しかし、コンテナーの一覧表示はコントロール プレーンのアクションであり、データのエンドポイントで確認されます。BLOB そのものは閉じたままです。決め手は操作に必要なアクションであって、アドレスの名前ではありません。[ロールの定義](https://learn.microsoft.com/azure/role-based-access-control/role-definitions)
    .question = `Reader` がコンテナーを一覧表示します。どうなりますか?

beat-2 =
    .title = 隣のコンテナー
    .say = ようやくデータのロールです。`Storage Blob Data Reader` を、コンテナー `archive` に対して割り当てました。コードが求めるのは、これまでどおり、同じアカウントの `reports` にある BLOB です。
    .notes = スコープは下に向かって継承され、横には決して継承されません。コンテナーは、隣のコンテナーの親ではないのです。エラーはロールが違うときと同じなので、メッセージだけでは、2 つのうちどちらだったのかわかりません。[スコープ](https://learn.microsoft.com/azure/role-based-access-control/scope-overview)
    .question = 正しいロールは `archive` に、BLOB は `reports` にあります。どうなりますか?

beat-3 =
    .title = ずっと上に、もう 1 つ
    .say = 何も取り除きません。`Storage Blob Data Reader` をもう 1 回割り当てます。今度は、コンテナーの 2 階層上にあるリソース グループ `rg-reports` に対してです。
    .notes = 割り当ては加算され、上位のスコープの割り当てもすべて数えられます。最後に裏側も考えてもらいましょう。このマシンは今、ほかに何を読み取れるでしょうか。誰かがこのグループに新しいストレージ アカウントを加えたら、何を読み取れるようになるでしょうか。[Azure RBAC の判断のしかた](https://learn.microsoft.com/azure/role-based-access-control/overview)
    .question = リソース グループに対するロールです。今度はどうなりますか?
